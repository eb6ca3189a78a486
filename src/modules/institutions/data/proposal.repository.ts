import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { InstitutionKind } from '../domain/institution.js';

/** An institution that waits for the office. */
export interface ProposalView {
  readonly id: Id;
  readonly name: LocalizedText;
  readonly kind: InstitutionKind;
  readonly regionCode: string | null;
  readonly proposedBy: Id | null;
  readonly note: string | null;
  readonly createdAt: Instant;
  /** How many requests wait with it. */
  readonly waiting: number;
}

type Row = Omit<ProposalView, 'name' | 'waiting'> & { readonly name: string; readonly waiting: number | string };

const COLUMNS = `SELECT i.id, i.name, i.kind, i.region_code, i.proposed_by, i.proposal_note AS note, i.created_at,
  (SELECT COUNT(*) FROM affiliations a WHERE a.institution_id = i.id AND a.state = 'requested') AS waiting
  FROM institutions i WHERE i.state = 'proposed'`;

@Injectable()
export class ProposalRepository {
  /** The oldest first. */
  async open(ctx: Ctx): Promise<ProposalView[]> {
    return viewsOf(await ctx.db.rows<Row>(`${COLUMNS} ORDER BY i.id LIMIT 200`));
  }

  async find(ctx: Ctx, id: Id): Promise<ProposalView | undefined> {
    return viewsOf(await ctx.db.rows<Row>(`${COLUMNS} AND i.id = :id`, { id }))[0];
  }

  async openOf(ctx: Ctx, accountId: Id): Promise<ProposalView[]> {
    return viewsOf(await ctx.db.rows<Row>(`${COLUMNS} AND i.proposed_by = :accountId ORDER BY i.id`, { accountId }));
  }

  /** Ends every request at an institution that was not taken in; answers whose they were. */
  async endRequests(
    tx: Tx,
    institutionId: Id,
    { reason, decidedBy }: { readonly reason: string; readonly decidedBy: Id | null },
  ): Promise<{ id: Id; accountId: Id }[]> {
    const sql = `UPDATE affiliations SET state = 'declined', reason = :reason, decided_by = :decidedBy, ended_at = :now
      WHERE institution_id = :institutionId AND ended_at IS NULL RETURNING id, account_id`;
    return tx.db.returning<{ id: Id; accountId: Id }>(sql, { institutionId, reason, decidedBy, now: tx.now });
  }
}

function viewsOf(rows: readonly Row[]): ProposalView[] {
  return rows.map((row) => ({ ...row, name: JSON.parse(row.name) as LocalizedText, waiting: Number(row.waiting) }));
}
