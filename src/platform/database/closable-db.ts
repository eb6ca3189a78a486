import type { EntityManager } from 'typeorm';
import type { Dialect, InsertRow, SqlParams, WriteDb } from './context.js';
import { insertSql } from './insert-sql.js';

// PostgreSQL takes at most 65,535 parameters in a statement, SQLite 32,766.
const MOST_PARAMETERS = 30_000;

/**
 * The handle of one transaction. After `close` it refuses, so a promise nobody waited for cannot write into somebody
 * else's transaction. A statement that failed is remembered: what PostgreSQL would quietly undo at COMMIT is an error.
 */
export abstract class ClosableDb implements WriteDb {
  abstract readonly dialect: Dialect;
  private open = true;
  private failure: { readonly error: unknown } | undefined;

  abstract get manager(): EntityManager;
  protected abstract query<Row>(sql: string, params?: SqlParams): Promise<Row[]>;
  protected abstract execute(sql: string, params?: SqlParams): Promise<number>;

  rows<Row>(sql: string, params?: SqlParams): Promise<Row[]> {
    return this.guarded(() => this.query<Row>(sql, params));
  }

  async row<Row>(sql: string, params?: SqlParams): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, params))[0];
  }

  change(sql: string, params?: SqlParams): Promise<number> {
    return this.guarded(() => this.execute(sql, params));
  }

  returning<Row>(sql: string, params?: SqlParams): Promise<Row[]> {
    return this.guarded(() => this.query<Row>(sql, params));
  }

  async insert(
    table: string,
    given: InsertRow | readonly InsertRow[],
    options: { orIgnore?: boolean } = {},
  ): Promise<number> {
    const rows = Array.isArray(given) ? (given as readonly InsertRow[]) : [given as InsertRow];
    const most = Math.floor(MOST_PARAMETERS / Math.max(1, Object.keys(rows[0] ?? {}).length));
    let written = 0;
    for (let from = 0; from < rows.length; from += most) {
      const { sql, params } = insertSql(table, rows.slice(from, from + most), options.orIgnore ?? false);
      written += await this.change(sql, params);
    }
    return written;
  }

  /** Runs one statement's worth of work while the handle is open. */
  protected async guarded<Result>(work: () => Promise<Result>): Promise<Result> {
    if (!this.open) throw new Error('This unit of work has ended');
    // A full disk makes SQLite end the transaction by itself: what came after would be kept, statement by statement.
    this.refuseFailed();
    try {
      return await work();
    } catch (error) {
      this.failure ??= { error };
      throw error;
    }
  }

  /** Throws what failed inside, even if it was caught there. */
  refuseFailed(): void {
    if (this.failure) throw this.failure.error;
  }

  close(): void {
    this.open = false;
  }
}
