import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { CodePurpose } from '../domain/sign-in-code.js';

export interface CodeRow {
  readonly id: Id;
  readonly accountId: Id | null;
  readonly codeHash: string;
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}

export interface NewCode {
  readonly id: Id;
  readonly addressKey: string;
  readonly purpose: CodePurpose;
  readonly accountId: Id | null;
  readonly codeHash: string;
  readonly expiresAt: Instant;
}

@Injectable()
export class CodeRepository {
  /** The last code asked for; only the newest one opens anything. */
  async newest(ctx: Ctx, addressKey: string, purpose: CodePurpose, accountId: Id | null): Promise<CodeRow | undefined> {
    const owner = accountId === null ? 'account_id IS NULL' : 'account_id = :accountId';
    const sql = `SELECT id, account_id, code_hash, attempts, created_at, expires_at, used_at FROM sign_in_codes
      WHERE address_key = :addressKey AND purpose = :purpose AND ${owner} ORDER BY id DESC LIMIT 1`;
    return ctx.db.row<CodeRow>(sql, accountId === null ? { addressKey, purpose } : { addressKey, purpose, accountId });
  }

  async insert(tx: Tx, code: NewCode): Promise<void> {
    await tx.db.insert('sign_in_codes', { ...code, attempts: 0, createdAt: tx.now, usedAt: null });
  }

  /** Takes one try of a code that still lives; false when it has none left. */
  async takeTry(tx: Tx, id: Id, most: number): Promise<boolean> {
    const sql = `UPDATE sign_in_codes SET attempts = attempts + 1
      WHERE id = :id AND attempts < :most AND used_at IS NULL AND expires_at > :now`;
    return (await tx.db.change(sql, { id, most, now: tx.now })) === 1;
  }

  async markUsed(tx: Tx, id: Id): Promise<boolean> {
    const sql = 'UPDATE sign_in_codes SET used_at = :now WHERE id = :id AND used_at IS NULL';
    return (await tx.db.change(sql, { id, now: tx.now })) === 1;
  }

  async deleteExpired(tx: Tx, before: Instant): Promise<number> {
    return tx.db.change('DELETE FROM sign_in_codes WHERE expires_at < :before', { before });
  }
}
