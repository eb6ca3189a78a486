import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { sqliteFile } from '../platform/database/data-source-options.js';
import { dumpPostgres } from './postgres-tools.js';
import { copySqlite } from './sqlite-copy.js';
import { CommandRefusal, type Tools } from './tools.js';

export function addBackup(program: Command, tools: Tools): void {
  program
    .command('backup')
    .description('write the whole database into one file; the server may go on meanwhile')
    .argument('<file>', 'a file that is not there yet')
    .action((file: string) => backUp(tools, resolve(file)));
}

async function backUp(tools: Tools, file: string): Promise<void> {
  if (existsSync(file)) throw new CommandRefusal(`${file} is there already.`);
  const config = tools.config();
  if (config.databaseUrl) dumpPostgres(config.databaseUrl, file);
  else await copySqlite(sqliteFile(config), file);
  tools.print(`Written: ${file}`);
  tools.print('Keep it as safe as the portal: it holds everything people told it.');
}
