import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';

/**
 * A lock that the operating system gives back when its holder dies, however it dies: SQLite's own lock on a small file
 * of its own. A process id in a file would need guessing after a crash, and in containers every process is number 1.
 */
export class FileLock {
  private constructor(private readonly connection: BetterSqlite3.Database) {}

  /** The lock, or null when somebody else has it. */
  static take(path: string): FileLock | null {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const connection = new BetterSqlite3(path, { timeout: 0 });
    try {
      connection.exec('BEGIN EXCLUSIVE');
      return new FileLock(connection);
    } catch (error) {
      connection.close();
      if (String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) return null;
      throw error;
    }
  }

  /** The lock as soon as it is free, or null when somebody else still has it after `patience` milliseconds. */
  static async waitFor(path: string, patience: number): Promise<FileLock | null> {
    const deadline = performance.now() + patience;
    for (;;) {
      const lock = FileLock.take(path);
      if (lock || performance.now() > deadline) return lock;
      await sleep(20);
    }
  }

  release(): void {
    if (this.connection.open) this.connection.close();
  }
}
