import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/clock.js';
import type { Id } from '../../kernel/id.js';
import type { Locale } from '../../kernel/locale.js';
import type { Ctx, Tx } from '../database/context.js';

export type ExportState = 'waiting' | 'ready' | 'failed' | 'expired';

/** A file that somebody asked for. */
export interface ExportLine {
  readonly id: Id;
  readonly kind: string;
  readonly targetId: Id;
  readonly accountId: Id;
  /** The list's address: filters, columns, order. */
  readonly query: string;
  readonly locale: Locale;
  readonly zone: string | null;
  /** What the file is called when it is saved. */
  readonly name: string;
  readonly state: ExportState;
  readonly expected: number;
  readonly written: number;
  readonly bytes: number | null;
  readonly reachDigest: string | null;
  /** The message that says why there is no file. */
  readonly failure: string | null;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
  readonly expiresAt: Instant | null;
}

const COLUMNS =
  'id, kind, target_id, account_id, query, locale, zone, name, state, expected, written, bytes, reach_digest, failure, created_at, ended_at, expires_at';

/** The rows of `exports`. */
@Injectable()
export class ExportStore {
  async find(ctx: Ctx, id: Id): Promise<ExportLine | null> {
    return (await ctx.db.row<ExportLine>(`SELECT ${COLUMNS} FROM exports WHERE id = :id`, { id })) ?? null;
  }

  /** A person's own, newest first. */
  recent(ctx: Ctx, accountId: Id, most: number): Promise<ExportLine[]> {
    const sql = `SELECT ${COLUMNS} FROM exports WHERE account_id = :accountId ORDER BY id DESC LIMIT :most`;
    return ctx.db.rows<ExportLine>(sql, { accountId, most });
  }

  async insert(tx: Tx, line: ExportLine): Promise<void> {
    await tx.db.insert('exports', { ...line });
  }

  async progress(tx: Tx, id: Id, written: number): Promise<void> {
    await tx.db.change(`UPDATE exports SET written = :written WHERE id = :id AND state = 'waiting'`, { id, written });
  }

  /** False where it ended otherwise meanwhile. */
  async complete(
    tx: Tx,
    id: Id,
    made: { written: number; bytes: number; reachDigest: string; expiresAt: Instant },
  ): Promise<boolean> {
    const sql = `UPDATE exports SET state = 'ready', written = :written, bytes = :bytes, reach_digest = :reachDigest,
      expires_at = :expiresAt, ended_at = :now WHERE id = :id AND state = 'waiting'`;
    return (await tx.db.change(sql, { id, now: tx.now, ...made })) === 1;
  }

  async fail(tx: Tx, id: Id, failure: string): Promise<boolean> {
    const sql = `UPDATE exports SET state = 'failed', failure = :failure, ended_at = :now WHERE id = :id AND state = 'waiting'`;
    return (await tx.db.change(sql, { id, failure, now: tx.now })) === 1;
  }

  /** Marks what is past its time, and gives back the ids of all files that may go. */
  async expire(tx: Tx): Promise<readonly Id[]> {
    await tx.db.change(`UPDATE exports SET state = 'expired' WHERE state = 'ready' AND expires_at <= :now`, {
      now: tx.now,
    });
    const rows = await tx.db.rows<{ id: Id }>(`SELECT id FROM exports WHERE state = 'expired' AND bytes IS NOT NULL`);
    return rows.map(({ id }) => id);
  }

  async forgetFiles(tx: Tx, ids: readonly Id[]): Promise<void> {
    await tx.db.change(`UPDATE exports SET bytes = NULL WHERE id IN (:ids)`, { ids });
  }
}
