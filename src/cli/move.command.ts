import { existsSync } from 'node:fs';
import type { INestApplication } from '@nestjs/common';
import type { Command } from 'commander';
import { sqliteFile } from '../platform/database/data-source-options.js';
import { Migrator } from '../platform/database/migrator.js';
import { markMoved } from '../platform/database/move/moved-mark.js';
import { MoveRefusal, PortalMove } from '../platform/database/move/portal-move.js';
import { ServerLock } from '../platform/database/server-lock.js';
import { examine, report } from './doctor.command.js';
import { comparePages } from './page-comparison.js';
import { CommandRefusal, type Tools } from './tools.js';

export function addMove(program: Command, tools: Tools): void {
  program
    .command('move')
    .description(
      'carry a SQLite portal to PostgreSQL, compare both, and leave the file as it was; stop the server first',
    )
    .requiredOption('--to <url>', 'an empty PostgreSQL database, postgres://...')
    .action((options: { to: string }) => move(tools, options.to));
}

async function move(tools: Tools, url: string): Promise<void> {
  const config = tools.config();
  const file = sqliteFile(config);
  if (config.databaseUrl)
    throw new CommandRefusal('This portal is on PostgreSQL already: unset DATABASE_URL to move its file.');
  if (!/^postgres(?:ql)?:\/\//u.test(url)) throw new CommandRefusal('Say where to: --to postgres://user@host/database');
  if (!existsSync(file)) throw new CommandRefusal(`There is no database at ${file}.`);
  const lock = new ServerLock(config);
  lock.take();
  try {
    // Both have the schema of this build before a row is read.
    const [before, after] = [await migrated(tools), await migrated(tools.at(url))];
    try {
      await carry(tools, { file, url, before, after });
    } finally {
      await Promise.all([before.close(), after.close()]);
    }
    markMoved(file, new Date());
  } finally {
    lock.onApplicationShutdown();
  }
  tools.print(
    'The portal has moved. Start it with DATABASE_URL from now on, and with the same TRELLIS_DATA: files and',
  );
  tools.print(`the secret stay there. ${file} is as it was: keep it until you have a backup of the new database.`);
}

async function migrated(tools: Tools): Promise<INestApplication> {
  const portal = await tools.open();
  await portal.get(Migrator, { strict: false }).migrate();
  return portal;
}

interface Ways {
  readonly file: string;
  readonly url: string;
  readonly before: INestApplication;
  readonly after: INestApplication;
}

/** Copies, then looks at the new portal as the doctor and as a visitor do; one that is not the same is emptied again. */
async function carry(tools: Tools, { file, url, before, after }: Ways): Promise<void> {
  const moving = await PortalMove.open(file, url);
  try {
    const rows = await moving.run((table, count) => tools.print(`  ${table}: ${count} rows, equal`));
    tools.print(`${rows} rows in ${moving.tables.length} tables are there and equal.`);
    try {
      await examineBoth(tools, before, after);
    } catch (error) {
      await moving.takeBack();
      throw error;
    }
  } catch (error) {
    throw error instanceof MoveRefusal ? new CommandRefusal(error.message) : error;
  } finally {
    await moving.close();
  }
}

async function examineBoth(tools: Tools, before: INestApplication, after: INestApplication): Promise<void> {
  await before.init();
  await after.init();
  report(tools, await examine(after, 'thorough'));
  const { compared, different } = await comparePages(before, after);
  if (different.length > 0) throw new CommandRefusal(`These pages differ: ${different.join(', ')}. Nothing was kept.`);
  tools.print(`${compared} public pages are the same, word for word.`);
}
