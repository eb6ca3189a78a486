import { setTimeout as sleep } from 'node:timers/promises';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type BetterSqlite3 from 'better-sqlite3';
import type { DataSource } from 'typeorm';
import { MINUTE } from '../../../kernel/clock.js';
import type { WriteDb } from '../context.js';
import { lockWait } from '../lock-wait.metric.js';
import { WaitingLine } from '../waiting-line.js';
import { WriteDoor } from '../write-door.js';
import { CommitGroup } from './commit-group.js';
import { PreparedStatements } from './prepared.js';
import { connectionOf } from './sqlite-connection.js';
import { SqliteWriteDb } from './sqlite-write-db.js';

/** Longest wait for another process (command line, backup) that holds the file's write lock. */
const PATIENCE_MS = MINUTE / 2;
/** Between two looks at a lock somebody else holds. SQLite has no line of processes: who looks often gets in. */
const LOOK_AGAIN_MS = 3;

/** What became of one unit: kept with its group, or undone by itself. */
type Outcome<Result> = { readonly result: Result } | { readonly error: unknown };

/**
 * One writer at a time. TypeORM shares one connection between all requests, so without this line one request's
 * ROLLBACK would erase rows another request was told are kept. Units that stand in line together share one COMMIT:
 * each is a savepoint in it, and nobody is answered before it is durable.
 */
export class SqliteWriteDoor extends WriteDoor implements BeforeApplicationShutdown {
  private readonly line = new WaitingLine();
  private readonly connection: BetterSqlite3.Database;
  private readonly statements: PreparedStatements;
  private readonly begin: BetterSqlite3.Statement;
  private readonly commit: BetterSqlite3.Statement;
  private readonly rollback: BetterSqlite3.Statement;
  private readonly enterUnit: BetterSqlite3.Statement;
  private readonly keepUnit: BetterSqlite3.Statement;
  private readonly undoUnit: BetterSqlite3.Statement;
  private group: CommitGroup | null = null;

  constructor(private readonly writer: DataSource) {
    super();
    this.connection = connectionOf(writer);
    this.statements = new PreparedStatements(this.connection);
    this.begin = this.connection.prepare('BEGIN IMMEDIATE');
    this.commit = this.connection.prepare('COMMIT');
    this.rollback = this.connection.prepare('ROLLBACK');
    this.enterUnit = this.connection.prepare('SAVEPOINT unit');
    this.keepUnit = this.connection.prepare('RELEASE unit');
    this.undoUnit = this.connection.prepare('ROLLBACK TO unit');
  }

  get waiting(): number {
    return this.line.length;
  }

  async transaction<Result>(work: (db: WriteDb) => Promise<Result>): Promise<Result> {
    const arrived = performance.now();
    await this.line.enter();
    let group: CommitGroup;
    let outcome: Outcome<Result>;
    try {
      group = this.group ??= await this.openGroup(arrived);
      lockWait.observe((performance.now() - arrived) / 1_000);
      outcome = await this.inside(work);
      this.settle(group, outcome);
    } finally {
      this.line.leave();
    }
    // A unit that failed waits too: what it refused for may have been written by a neighbour a moment before.
    await group.durable;
    if ('error' in outcome) throw outcome.error;
    return outcome.result;
  }

  /** Puts the write-ahead log into the file, so a stopped portal is one file: the reader, closed last, could not. */
  beforeApplicationShutdown(): void {
    if (this.connection.open && !this.connection.inTransaction) this.connection.pragma('wal_checkpoint(TRUNCATE)');
  }

  private async inside<Result>(work: (db: WriteDb) => Promise<Result>): Promise<Outcome<Result>> {
    const db = new SqliteWriteDb(this.writer, this.statements);
    try {
      this.enterUnit.run();
      const result = await work(db);
      db.refuseFailed();
      db.close();
      this.keepUnit.run();
      return { result };
    } catch (error) {
      db.close();
      if (this.connection.inTransaction) {
        this.undoUnit.run();
        this.keepUnit.run();
      }
      return { error };
    }
  }

  /** Commits unless somebody is in line to join; the last one in line always commits, so no group stays open. */
  private settle(group: CommitGroup, outcome: Outcome<unknown>): void {
    group.joined();
    if (this.connection.inTransaction) {
      if (this.line.length > 0 && !group.isFull) return;
      this.group = null;
      try {
        this.commit.run();
        group.settle();
        return;
      } catch (error) {
        group.fail(error);
      }
    } else {
      // A full disk makes SQLite end the transaction by itself, and with it everybody in it.
      this.group = null;
      group.fail('error' in outcome ? outcome.error : new Error('The transaction ended before its commit'));
    }
    if (this.connection.inTransaction) this.rollback.run();
  }

  /** A busy wait inside SQLite would stop the event loop, so the waiting is done out here. */
  private async openGroup(arrived: number): Promise<CommitGroup> {
    for (;;) {
      try {
        this.begin.run();
        return new CommitGroup();
      } catch (error) {
        const busy = String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');
        if (!busy || performance.now() - arrived > PATIENCE_MS) throw error;
        await sleep(LOOK_AGAIN_MS * (0.5 + Math.random()));
      }
    }
  }
}
