import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';

export interface LiveFeed {
  readonly id: Id;
  readonly accountId: Id;
  readonly createdAt: Instant;
}

const LIVE = 'SELECT id, account_id, created_at FROM calendar_feeds WHERE revoked_at IS NULL';

@Injectable()
export class CalendarFeedRepository {
  async byToken(ctx: Ctx, tokenHash: string): Promise<LiveFeed | null> {
    // A feed ends with its account: suspended and merged people are not read either.
    const sql = `${LIVE} AND token_hash = :tokenHash
      AND EXISTS (SELECT 1 FROM accounts a WHERE a.id = account_id AND a.state = 'active')`;
    return (await ctx.db.row<LiveFeed>(sql, { tokenHash })) ?? null;
  }

  async ofAccount(ctx: Ctx, accountId: Id): Promise<LiveFeed | null> {
    const row = await ctx.db.row<LiveFeed>(`${LIVE} AND account_id = :accountId`, { accountId });
    return row ? { ...row, createdAt: Number(row.createdAt) } : null;
  }

  /** `false` when a live one is there already. */
  async add(tx: Tx, feed: { id: Id; accountId: Id; tokenHash: string }): Promise<boolean> {
    return (await tx.db.insert('calendar_feeds', { ...feed, createdAt: tx.now }, { orIgnore: true })) === 1;
  }

  /** `false` when none was live. */
  async revoke(tx: Tx, accountId: Id): Promise<boolean> {
    const sql = 'UPDATE calendar_feeds SET revoked_at = :now WHERE account_id = :accountId AND revoked_at IS NULL';
    return (await tx.db.change(sql, { accountId, now: tx.now })) === 1;
  }
}
