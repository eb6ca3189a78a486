import type { EntityManager, QueryRunner } from 'typeorm';
import { ClosableDb } from '../closable-db.js';
import type { SqlParams } from '../context.js';
import { postgresChange, postgresRows, type Queryable } from './postgres-statement.js';

/** The handle of one transaction on its own connection. */
export class PostgresWriteDb extends ClosableDb {
  readonly dialect = 'postgres';

  constructor(
    private readonly runner: QueryRunner,
    private readonly connection: Queryable,
  ) {
    super();
    const query = runner.query.bind(runner);
    runner.query = (...call: Parameters<QueryRunner['query']>) =>
      this.guarded(() => query(...call) as Promise<unknown>) as never;
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  protected query<Row>(sql: string, params?: SqlParams): Promise<Row[]> {
    return postgresRows<Row>(this.connection, sql, params);
  }

  protected execute(sql: string, params?: SqlParams): Promise<number> {
    return postgresChange(this.connection, sql, params);
  }
}
