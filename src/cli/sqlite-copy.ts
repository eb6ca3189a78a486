import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { CommandRefusal } from './tools.js';

/** More pages than any file has: SQLite starts a copy anew when somebody writes between two steps of it. */
const ALL_PAGES = 0x7fff_ffff;

/** A copy of the database as it is at one moment, in one file, checked before it gets its name. Writers go on. */
export async function copySqlite(source: string, target: string): Promise<void> {
  if (!existsSync(source)) throw new CommandRefusal(`There is no database at ${source}.`);
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  const connection = new BetterSqlite3(source, { readonly: true });
  try {
    await connection.backup(partial, { progress: () => ALL_PAGES });
    settle(partial);
    renameDurably(partial, target);
  } finally {
    connection.close();
    rmSync(partial, { force: true });
  }
}

/** Throws unless the file is a whole database of a portal. */
export function demandWhole(file: string): void {
  if (!existsSync(file)) throw new CommandRefusal(`There is no file ${file}.`);
  const faults = faultsOf(file);
  if (faults.length > 0) throw new CommandRefusal(`${file} is not a backup of a portal: ${faults.join('; ')}.`);
}

/** Away from the write-ahead log, so that the copy is one file and needs no other beside it. */
function settle(file: string): void {
  const copy = new BetterSqlite3(file);
  copy.pragma('journal_mode = DELETE');
  copy.close();
  demandWhole(file);
}

function faultsOf(file: string): string[] {
  try {
    const copy = new BetterSqlite3(file, { readonly: true });
    try {
      const lines = copy.pragma('integrity_check(5)') as { integrity_check: string }[];
      copy.prepare('SELECT count(*) FROM migrations').get();
      return lines.map((line) => line.integrity_check).filter((line) => line !== 'ok');
    } finally {
      copy.close();
    }
  } catch (error) {
    return [(error as Error).message];
  }
}

/** On disk before the old name is given up, and the folder too. */
export function renameDurably(from: string, to: string): void {
  sync(from);
  renameSync(from, to);
  sync(dirname(to));
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
