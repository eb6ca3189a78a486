import { MigrationExecutor, type DataSource } from 'typeorm';
import type { MigrationGuard } from './migration-guard.js';

/** Brings the schema up to this build, at start and by `trellis migrate`. */
export class Migrator {
  constructor(
    private readonly writer: DataSource,
    private readonly guard: MigrationGuard,
  ) {}

  /** Runs what is missing, one transaction each, and returns the names. Only one process at a time gets here. */
  async migrate(): Promise<string[]> {
    return this.guard.alone(async () => {
      await this.refuseNewer();
      const pending = await this.pending();
      if (pending.length === 0) return [];
      if (pending.length < this.writer.migrations.length) await this.guard.backup();
      const done = await this.writer.runMigrations({ transaction: 'each' });
      return done.map((migration) => migration.name);
    });
  }

  /** Names of the steps this database does not have yet. */
  async pending(): Promise<string[]> {
    const pending = await new MigrationExecutor(this.writer).getPendingMigrations();
    return pending.map((migration) => migration.name);
  }

  private async refuseNewer(): Promise<void> {
    const known = new Set(this.writer.migrations.map((migration) => migration.name ?? migration.constructor.name));
    const executed = await new MigrationExecutor(this.writer).getExecutedMigrations();
    const unknown = executed.find((migration) => !known.has(migration.name));
    if (unknown)
      throw new Error(
        `The database was made by a newer version of the portal (it has ${unknown.name}): install that version`,
      );
  }
}
