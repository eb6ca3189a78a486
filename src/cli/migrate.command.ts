import type { Command } from 'commander';
import { Migrator } from '../platform/database/migrator.js';
import type { Tools } from './tools.js';

export function addMigrate(program: Command, tools: Tools): void {
  program
    .command('migrate')
    .description('bring the database up to this version; the server does the same at its start')
    .action(() => migrate(tools));
}

/** Before the portal is initialised: its parts may ask the database at once. */
async function migrate(tools: Tools): Promise<void> {
  const portal = await tools.open();
  try {
    const done = await portal.get(Migrator, { strict: false }).migrate();
    tools.print(done.length === 0 ? 'The database is up to date.' : `Done: ${done.join(', ')}`);
  } finally {
    await portal.close();
  }
}
