import { setTimeout as sleep } from 'node:timers/promises';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type BetterSqlite3 from 'better-sqlite3';
import type { DataSource } from 'typeorm';
import { MINUTE } from '../../../kernel/clock.js';
import type { WriteDb } from '../context.js';
import { lockWait } from '../lock-wait.metric.js';
import { WaitingLine } from '../waiting-line.js';
import { WriteDoor } from '../write-door.js';
import { PreparedStatements } from './prepared.js';
import { connectionOf } from './sqlite-connection.js';
import { SqliteWriteDb } from './sqlite-write-db.js';

/** Longest wait for another process (command line, backup) that holds the file's write lock. */
const PATIENCE_MS = MINUTE / 2;
/** Between two looks at a lock somebody else holds. SQLite has no line of processes: who looks often gets in. */
const LOOK_AGAIN_MS = 3;

/**
 * One writer at a time. TypeORM shares one connection between all requests, so without this line one request's
 * ROLLBACK would erase rows another request was told are kept.
 */
export class SqliteWriteDoor extends WriteDoor implements BeforeApplicationShutdown {
  private readonly line = new WaitingLine();
  private readonly connection: BetterSqlite3.Database;
  private readonly statements: PreparedStatements;
  private readonly begin: BetterSqlite3.Statement;
  private readonly commit: BetterSqlite3.Statement;
  private readonly rollback: BetterSqlite3.Statement;

  constructor(private readonly writer: DataSource) {
    super();
    this.connection = connectionOf(writer);
    this.statements = new PreparedStatements(this.connection);
    this.begin = this.connection.prepare('BEGIN IMMEDIATE');
    this.commit = this.connection.prepare('COMMIT');
    this.rollback = this.connection.prepare('ROLLBACK');
  }

  get waiting(): number {
    return this.line.length;
  }

  async transaction<Result>(work: (db: WriteDb) => Promise<Result>): Promise<Result> {
    const arrived = performance.now();
    await this.line.enter();
    try {
      await this.beginAfter(arrived);
      lockWait.observe((performance.now() - arrived) / 1_000);
      return await this.inside(work);
    } finally {
      this.line.leave();
    }
  }

  /** Puts the write-ahead log into the file, so a stopped portal is one file: the reader, closed last, could not. */
  beforeApplicationShutdown(): void {
    if (this.connection.open && !this.connection.inTransaction) this.connection.pragma('wal_checkpoint(TRUNCATE)');
  }

  private async inside<Result>(work: (db: WriteDb) => Promise<Result>): Promise<Result> {
    const db = new SqliteWriteDb(this.writer, this.statements);
    try {
      const result = await work(db);
      db.refuseFailed();
      db.close();
      this.commit.run();
      return result;
    } finally {
      db.close();
      // After a full disk SQLite may have rolled back by itself.
      if (this.connection.inTransaction) this.rollback.run();
    }
  }

  /** A busy wait inside SQLite would stop the event loop, so the waiting is done out here. */
  private async beginAfter(arrived: number): Promise<void> {
    for (;;) {
      try {
        this.begin.run();
        return;
      } catch (error) {
        const busy = String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');
        if (!busy || performance.now() - arrived > PATIENCE_MS) throw error;
        await sleep(LOOK_AGAIN_MS * (0.5 + Math.random()));
      }
    }
  }
}
