import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';

/**
 * A lock that the operating system gives back when its holder dies, however it dies: SQLite's own lock on a small file
 * of its own. A process id in a file would need guessing after a crash, and in containers every process is number 1.
 */
export class FileLock {
  private constructor(private readonly connection: BetterSqlite3.Database) {}

  /** The lock, or null when somebody else still has it after `patience` milliseconds (during which this thread waits). */
  static take(path: string, patience = 0): FileLock | null {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const connection = new BetterSqlite3(path, { timeout: patience });
    try {
      connection.exec('BEGIN EXCLUSIVE');
      return new FileLock(connection);
    } catch (error) {
      connection.close();
      if (String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) return null;
      throw error;
    }
  }

  release(): void {
    if (this.connection.open) this.connection.close();
  }
}
