import type { OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { sqliteFile } from './data-source-options.js';
import { refuseMoved } from './move/moved-mark.js';
import { FileLock } from './sqlite/file-lock.js';

/**
 * Keeps a second server off one SQLite file: its worker would do every job twice and its line of writers would not be
 * the only one. The command line does not take it. On PostgreSQL many servers are welcome and it does nothing.
 */
export class ServerLock implements OnApplicationShutdown {
  private held: FileLock | null = null;

  constructor(private readonly config: Config) {}

  /** Taken by the server before it listens; throws when another one runs on the same folder. */
  take(): void {
    if (this.config.databaseUrl || this.held) return;
    refuseMoved(sqliteFile(this.config));
    this.held = FileLock.take(`${sqliteFile(this.config)}.server-lock`);
    if (!this.held)
      throw new Error(
        `Another portal is running on ${this.config.dataDir}: stop it first, or set TRELLIS_DATA to another folder`,
      );
  }

  onApplicationShutdown(): void {
    this.held?.release();
  }
}
