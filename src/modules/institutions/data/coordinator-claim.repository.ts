import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/clock.js';
import { newId, type Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';

export type ClaimState = 'asked' | 'approved' | 'declined' | 'outrun' | 'withdrawn';

/** Somebody's wish to look after an institution. */
export interface ClaimView {
  readonly id: Id;
  readonly institutionId: Id;
  readonly accountId: Id;
  readonly state: ClaimState;
  readonly byAddress: boolean;
  readonly position: string;
  readonly evidence: string | null;
  readonly reason: string | null;
  readonly createdAt: Instant;
}

type Row = Omit<ClaimView, 'byAddress'> & { readonly byAddress: number | boolean };

const COLUMNS = `SELECT id, institution_id, account_id, state, by_address, position, evidence, reason, created_at FROM coordinator_claims`;

@Injectable()
export class CoordinatorClaimRepository {
  async find(ctx: Ctx, id: Id): Promise<ClaimView | undefined> {
    return viewsOf(await ctx.db.rows<Row>(`${COLUMNS} WHERE id = :id`, { id }))[0];
  }

  /** What waits for the office, the oldest first. */
  async open(ctx: Ctx): Promise<ClaimView[]> {
    return viewsOf(await ctx.db.rows<Row>(`${COLUMNS} WHERE state = 'asked' ORDER BY id LIMIT 200`));
  }

  async openCount(ctx: Ctx): Promise<number> {
    const row = await ctx.db.row<{ total: number }>(
      `SELECT COUNT(*) AS total FROM coordinator_claims WHERE state = 'asked'`,
    );
    return Number(row?.total ?? 0);
  }

  async openAt(ctx: Ctx, institutionId: Id): Promise<ClaimView[]> {
    const sql = `${COLUMNS} WHERE institution_id = :institutionId AND state = 'asked' ORDER BY id`;
    return viewsOf(await ctx.db.rows<Row>(sql, { institutionId }));
  }

  /** What one person last asked of one institution. */
  async latest(ctx: Ctx, institutionId: Id, accountId: Id): Promise<ClaimView | undefined> {
    const sql = `${COLUMNS} WHERE institution_id = :institutionId AND account_id = :accountId ORDER BY id DESC LIMIT 1`;
    return viewsOf(await ctx.db.rows<Row>(sql, { institutionId, accountId }))[0];
  }

  /** Null when the person has asked already. */
  async insert(
    tx: Tx,
    claim: Pick<ClaimView, 'institutionId' | 'accountId' | 'byAddress' | 'position' | 'evidence'>,
  ): Promise<Id | null> {
    const id = newId();
    const row = { id, ...claim, state: 'asked', reason: null, createdAt: tx.now, decidedBy: null, decidedAt: null };
    return (await tx.db.insert('coordinator_claims', row, { orIgnore: true })) === 1 ? id : null;
  }

  /** False when it was decided already: of two decisions one wins. */
  async decide(
    tx: Tx,
    id: Id,
    state: Exclude<ClaimState, 'asked'>,
    { decidedBy, reason }: { readonly decidedBy: Id | null; readonly reason: string | null },
  ): Promise<boolean> {
    const sql = `UPDATE coordinator_claims SET state = :state, reason = :reason, decided_by = :decidedBy, decided_at = :now
      WHERE id = :id AND state = 'asked'`;
    return (await tx.db.change(sql, { id, state, reason, decidedBy, now: tx.now })) === 1;
  }
}

function viewsOf(rows: readonly Row[]): ClaimView[] {
  return rows.map((row) => ({ ...row, byAddress: Boolean(row.byAddress) }));
}
