import type { DataSource } from 'typeorm';
import type { MigrationGuard } from '../migration-guard.js';
import { poolOf } from './postgres-statement.js';

/** Any number, the same for every process of every version: "trellis" on a telephone keypad. */
const ADVISORY_LOCK = 8_735_547;

/** An advisory lock; PostgreSQL gives it back when the connection ends. Copies are the operator's own `pg_dump`. */
export class PostgresMigrationGuard implements MigrationGuard {
  constructor(private readonly writer: DataSource) {}

  async alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const client = await poolOf(this.writer).connect();
    try {
      await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
      return await work();
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCK]).catch(() => undefined);
      client.release();
    }
  }

  /** Every step is one transaction on PostgreSQL, DDL included, so there is nothing half done to come back from. */
  backup(): Promise<void> {
    return Promise.resolve();
  }
}
