import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Command } from 'commander';
import type { Config } from '../platform/config/config.js';
import { sqliteFile } from '../platform/database/data-source-options.js';
import { Migrator } from '../platform/database/migrator.js';
import { ServerLock } from '../platform/database/server-lock.js';
import { examine, report } from './doctor.command.js';
import { restorePostgres } from './postgres-tools.js';
import { demandWhole, renameDurably } from './sqlite-copy.js';
import { CommandRefusal, type Tools } from './tools.js';

export function addRestore(program: Command, tools: Tools): void {
  program
    .command('restore')
    .description('put a backup in the place of the database, then examine it; stop the server first')
    .argument('<file>', 'a file written by "trellis backup"')
    .action((file: string) => restore(tools, resolve(file)));
}

async function restore(tools: Tools, file: string): Promise<void> {
  const config = tools.config();
  if (!existsSync(file)) throw new CommandRefusal(`There is no file ${file}.`);
  if (config.databaseUrl) restorePostgres(config.databaseUrl, file);
  else restoreSqlite(tools, config, file);
  const portal = await tools.open();
  try {
    await portal.get(Migrator, { strict: false }).migrate();
    await portal.init();
    report(tools, await examine(portal, 'thorough'));
  } finally {
    await portal.close();
  }
}

function restoreSqlite(tools: Tools, config: Config, file: string): void {
  demandWhole(file);
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const lock = new ServerLock(config);
  lock.take();
  try {
    const target = sqliteFile(config);
    const arriving = `${target}.arriving`;
    copyFileSync(file, arriving);
    if (existsSync(target)) tools.print(`What was there is kept as ${setAside(target)}`);
    renameDurably(arriving, target);
  } finally {
    lock.onApplicationShutdown();
  }
}

/** What was there stays, complete in one file, until the operator removes it. */
function setAside(target: string): string {
  const connection = new BetterSqlite3(target);
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.close();
  const aside = `${target}.replaced-${new Date().toISOString().replace(/[:.]/gu, '-')}`;
  renameSync(target, aside);
  for (const suffix of ['-wal', '-shm']) rmSync(target + suffix, { force: true });
  return aside;
}
