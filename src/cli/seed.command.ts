import { InvalidArgumentError, type Command } from 'commander';
import { Migrator } from '../platform/database/migrator.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo/demo-accounts.js';
import { DemoWorld } from './demo/demo-world.js';
import { CommandRefusal, type Tools } from './tools.js';

const MOST_PEOPLE = 1_000_000;

export function addSeed(program: Command, tools: Tools): void {
  program
    .command('seed')
    .description('fill the portal with a made-up world')
    .command('demo')
    .description('five programs and their people, the same in every run')
    .option('--people <number>', 'how many people besides those one can sign in as', wholeNumber, 600)
    .action((options: { people: number }) => seedDemo(tools, options.people));
}

async function seedDemo(tools: Tools, people: number): Promise<void> {
  // Everybody in the demo world has a published password.
  if (tools.config().mode === 'production')
    throw new CommandRefusal('Demo people do not belong in production: set TRELLIS_MODE=demo.');
  const portal = await tools.open();
  try {
    await portal.get(Migrator, { strict: false }).migrate();
    await portal.init();
    const isNew = await DemoWorld.of(portal).seed({ people, progress: (done) => tools.print(`  ${done}`) });
    tools.print(isNew ? 'The demo world is there.' : 'The demo world was there already.');
  } finally {
    await portal.close();
  }
  tools.print(`Sign in with the password ${DEMO_PASSWORD} as`);
  for (const { address, displayName } of DEMO_ACCOUNTS) tools.print(`  ${address.padEnd(26)} ${displayName}`);
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!/^\d+$/u.test(text) || value > MOST_PEOPLE)
    throw new InvalidArgumentError(`A whole number up to ${MOST_PEOPLE}, please.`);
  return value;
}
