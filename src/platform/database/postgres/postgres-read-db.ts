import type { Pool } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { ReadDb, SqlParams } from '../context.js';
import { poolOf, postgresRows } from './postgres-statement.js';

/** Reads through a pool whose every transaction is read-only by default. */
export class PostgresReadDb implements ReadDb {
  readonly dialect = 'postgres';
  readonly manager: EntityManager;
  private readonly pool: Pool;

  constructor(reader: DataSource) {
    this.manager = reader.manager;
    this.pool = poolOf(reader);
  }

  rows<Row>(sql: string, params?: SqlParams): Promise<Row[]> {
    return postgresRows<Row>(this.pool, sql, params);
  }

  async row<Row>(sql: string, params?: SqlParams): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, params))[0];
  }
}
