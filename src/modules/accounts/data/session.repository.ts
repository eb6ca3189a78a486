import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { Locale } from '../../../kernel/locale.js';
import type { Ctx, ReadDb, Tx } from '../../../platform/database/context.js';
import type { SignInMethod } from '../domain/session-life.js';

export interface SessionRow {
  readonly idHash: string;
  readonly method: SignInMethod;
  readonly userAgent: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
}

export interface LiveSession {
  readonly accountId: Id;
  readonly displayName: string;
  readonly locale: Locale;
  readonly zone: string | null;
  readonly authenticatedAt: Instant;
  readonly lastSeenAt: Instant;
}

export interface NewSession {
  readonly idHash: string;
  readonly accountId: Id;
  readonly method: SignInMethod;
  readonly userAgent: string;
  readonly expiresAt: Instant;
}

@Injectable()
export class SessionRepository {
  /** Asked on every signed-in request: one look-up by primary key. Only active accounts enter. */
  async live(db: ReadDb, idHash: string, now: Instant): Promise<LiveSession | undefined> {
    const sql = `SELECT s.account_id, a.display_name, a.locale, a.zone, s.authenticated_at, s.last_seen_at
      FROM sessions s JOIN accounts a ON a.id = s.account_id
      WHERE s.id_hash = :idHash AND s.expires_at > :now AND a.state = 'active'`;
    return db.row<LiveSession>(sql, { idHash, now });
  }

  async insert(tx: Tx, session: NewSession): Promise<void> {
    const times = { createdAt: tx.now, authenticatedAt: tx.now, lastSeenAt: tx.now };
    await tx.db.insert('sessions', { ...session, ...times });
  }

  async touch(tx: Tx, idHash: string, now: Instant, expiresAt: Instant): Promise<void> {
    const sql = `UPDATE sessions SET last_seen_at = :now, expires_at = :expiresAt
      WHERE id_hash = :idHash AND last_seen_at < :now AND expires_at > :now`;
    await tx.db.change(sql, { idHash, now, expiresAt });
  }

  async of(ctx: Ctx, accountId: Id): Promise<SessionRow[]> {
    const sql = `SELECT id_hash, method, user_agent, created_at, last_seen_at FROM sessions
      WHERE account_id = :accountId AND expires_at > :now ORDER BY last_seen_at DESC, id_hash`;
    return ctx.db.rows<SessionRow>(sql, { accountId, now: ctx.now });
  }

  async remove(tx: Tx, accountId: Id, idHash: string): Promise<boolean> {
    const sql = 'DELETE FROM sessions WHERE account_id = :accountId AND id_hash = :idHash';
    return (await tx.db.change(sql, { accountId, idHash })) === 1;
  }

  /** Ends all sessions of an account but one (none is kept when `keep` is empty). */
  async removeOthers(tx: Tx, accountId: Id, keep: string): Promise<number> {
    const sql = 'DELETE FROM sessions WHERE account_id = :accountId AND id_hash <> :keep';
    return tx.db.change(sql, { accountId, keep });
  }

  async deleteExpired(tx: Tx, before: Instant): Promise<number> {
    return tx.db.change('DELETE FROM sessions WHERE expires_at < :before', { before });
  }
}
