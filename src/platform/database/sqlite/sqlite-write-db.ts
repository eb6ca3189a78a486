import type { DataSource, EntityManager } from 'typeorm';
import { ClosableDb } from '../closable-db.js';
import type { SqlParams } from '../context.js';
import type { PreparedStatements } from './prepared.js';
import { runnerInside } from './sqlite-connection.js';

/** The handle of one transaction on the writer's connection. */
export class SqliteWriteDb extends ClosableDb {
  readonly dialect = 'sqlite';
  private entities: EntityManager | undefined;

  constructor(
    private readonly writer: DataSource,
    private readonly statements: PreparedStatements,
  ) {
    super();
  }

  get manager(): EntityManager {
    this.entities ??= this.writer.createEntityManager(runnerInside(this.writer, (work) => this.guarded(work)));
    return this.entities;
  }

  protected async query<Row>(sql: string, params?: SqlParams): Promise<Row[]> {
    return this.statements.rows<Row>(sql, params);
  }

  protected async execute(sql: string, params?: SqlParams): Promise<number> {
    return this.statements.change(sql, params);
  }
}
