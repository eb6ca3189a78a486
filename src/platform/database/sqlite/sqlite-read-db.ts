import type { DataSource, EntityManager } from 'typeorm';
import type { ReadDb, SqlParams } from '../context.js';
import { PreparedStatements } from './prepared.js';
import { connectionOf } from './sqlite-connection.js';

/** Reads through the connection that was opened read-only. */
export class SqliteReadDb implements ReadDb {
  readonly dialect = 'sqlite';
  readonly manager: EntityManager;
  private readonly statements: PreparedStatements;

  constructor(reader: DataSource) {
    this.manager = reader.manager;
    this.statements = new PreparedStatements(connectionOf(reader));
  }

  async rows<Row>(sql: string, params?: SqlParams): Promise<Row[]> {
    return this.statements.rows<Row>(sql, params);
  }

  async row<Row>(sql: string, params?: SqlParams): Promise<Row | undefined> {
    return this.statements.rows<Row>(sql, params)[0];
  }
}
