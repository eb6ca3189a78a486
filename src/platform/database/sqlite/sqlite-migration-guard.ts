import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DataSource } from 'typeorm';
import { MINUTE, type Clock } from '../../../kernel/clock.js';
import type { MigrationGuard } from '../migration-guard.js';
import { FileLock } from './file-lock.js';
import { connectionOf } from './sqlite-connection.js';

/** A lock beside the file, and a copy of the file in `backups/`. */
export class SqliteMigrationGuard implements MigrationGuard {
  constructor(
    private readonly writer: DataSource,
    private readonly clock: Clock,
  ) {}

  async alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const connection = connectionOf(this.writer);
    const lock = await FileLock.waitFor(`${connection.name}.migrating-lock`, MINUTE);
    if (!lock) throw new Error('Another process has been migrating this database for a minute');
    try {
      // Only here, before anybody is served, may a wait for the write lock stop this thread.
      connection.pragma('busy_timeout = 30000');
      return await work();
    } finally {
      connection.pragma('busy_timeout = 0');
      lock.release();
    }
  }

  async backup(): Promise<void> {
    const connection = connectionOf(this.writer);
    const folder = join(dirname(connection.name), 'backups');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const moment = new Date(this.clock.now()).toISOString().replace(/[:.]/g, '-');
    await connection.backup(join(folder, `${basename(connection.name, '.sqlite')}-before-migration-${moment}.sqlite`));
  }
}
