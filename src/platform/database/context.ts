import type { EntityManager } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import type { Instant } from '../../kernel/clock.js';
import type { Locale } from '../../kernel/locale.js';

export type Dialect = 'sqlite' | 'postgres';
export type SqlValue = string | number | boolean | null;
/** Values for `:name` placeholders; an array expands to a list, so `IN (:ids)` works. An empty array matches nothing. */
export type SqlParams = Readonly<Record<string, SqlValue | readonly SqlValue[]>>;

/**
 * A handle that reads. Keys of rows arrive in camelCase (`offering_id` -> `offeringId`). Booleans are 0/1 on
 * SQLite and true/false on PostgreSQL: say `Boolean(row.live)`. Instants and counts are numbers on both.
 */
export interface ReadDb {
  readonly dialect: Dialect;
  readonly manager: EntityManager;
  rows<Row>(sql: string, params?: SqlParams): Promise<Row[]>;
  row<Row>(sql: string, params?: SqlParams): Promise<Row | undefined>;
}

/** A handle inside a unit of work. It closes when the unit ends: a late promise that uses it throws. */
export interface WriteDb extends ReadDb {
  /** Runs an INSERT, UPDATE or DELETE and returns the number of rows it touched. */
  change(sql: string, params?: SqlParams): Promise<number>;
  /** Runs a statement that ends in RETURNING and returns its rows, the same shape on both databases. */
  returning<Row>(sql: string, params?: SqlParams): Promise<Row[]>;
  /** Inserts rows given in camelCase; `orIgnore` skips rows that break a unique constraint. Returns rows written. */
  insert(table: string, rows: InsertRow | readonly InsertRow[], options?: { orIgnore?: boolean }): Promise<number>;
}

export type InsertRow = Readonly<Record<string, SqlValue>>;

/** A form post's key: the same (actor, route, key) replays the stored result, another body under it is a conflict. */
export interface IdempotencyKey {
  readonly route: string;
  readonly key: string;
  readonly bodyDigest: string;
}

/** The first argument of every service verb and repository. Explicit, never ambient. */
export interface Ctx {
  readonly actor: Actor;
  readonly requestId: string;
  readonly locale: Locale;
  /** The reader's IANA zone, when known. */
  readonly zone: string | null;
  /** When the request arrived; inside a unit of work, when the unit began (after the wait for the lock). */
  readonly now: Instant;
  readonly idempotency: IdempotencyKey | null;
  readonly db: ReadDb;
}

/** A ctx whose `db` is an open transaction. Only `UnitOfWork.run` makes one. */
export interface Tx extends Ctx {
  readonly db: WriteDb;
}
