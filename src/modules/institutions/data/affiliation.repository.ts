import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { AffiliationRole, AffiliationState, AffiliationView, VerifiedBy } from '../domain/affiliation.js';
import { numberKey } from '../domain/member-number.js';

export interface NewAffiliation {
  readonly accountId: Id;
  readonly institutionId: Id;
  readonly role: AffiliationRole;
  readonly number: string | null;
  readonly fromDay: string | null;
  readonly untilDay: string | null;
  readonly note: string | null;
  /** Null for a request that somebody has yet to decide. */
  readonly verifiedBy: VerifiedBy | null;
  readonly decidedBy: Id | null;
  readonly keys: { readonly sortKey: string; readonly searchKey: string };
}

/** How a live affiliation ends. */
export interface Ending {
  readonly state: Exclude<AffiliationState, 'requested' | 'confirmed'>;
  readonly reason: string | null;
  readonly decidedBy: Id | null;
}

const COLUMNS = `a.id, a.account_id, a.institution_id, a.role, a.state, a.number, a.from_day, a.until_day,
  a.requested_at, a.verified_by, a.verified_at, a.ended_at, a.note, a.reason`;

@Injectable()
export class AffiliationRepository {
  async find(ctx: Ctx, id: Id): Promise<AffiliationView | undefined> {
    return ctx.db.row<AffiliationView>(`SELECT ${COLUMNS} FROM affiliations a WHERE a.id = :id`, { id });
  }

  async findMany(ctx: Ctx, ids: readonly Id[]): Promise<AffiliationView[]> {
    const sql = `SELECT ${COLUMNS} FROM affiliations a WHERE a.id IN (:ids) ORDER BY a.id`;
    return ctx.db.rows<AffiliationView>(sql, { ids });
  }

  /** Everything a person ever was anywhere, the newest first. */
  async ofPerson(ctx: Ctx, accountId: Id): Promise<AffiliationView[]> {
    const sql = `SELECT ${COLUMNS} FROM affiliations a WHERE a.account_id = :accountId ORDER BY a.id DESC`;
    return ctx.db.rows<AffiliationView>(sql, { accountId });
  }

  /** What these people are at one institution now. */
  async liveAt(ctx: Ctx, institutionId: Id, accountIds: readonly Id[]): Promise<AffiliationView[]> {
    const sql = `SELECT ${COLUMNS} FROM affiliations a
      WHERE a.institution_id = :institutionId AND a.account_id IN (:accountIds) AND a.ended_at IS NULL`;
    return ctx.db.rows<AffiliationView>(sql, { institutionId, accountIds });
  }

  /** Who holds these numbers at an institution now. */
  async holders(ctx: Ctx, institutionId: Id, numberKeys: readonly string[]): Promise<ReadonlyMap<string, Id>> {
    const sql = `SELECT number_key, id FROM affiliations WHERE institution_id = :institutionId
      AND number_key IN (:numberKeys) AND verified_at IS NOT NULL AND ended_at IS NULL`;
    const rows = await ctx.db.rows<{ numberKey: string; id: Id }>(sql, { institutionId, numberKeys });
    return new Map(rows.map((row) => [row.numberKey, row.id]));
  }

  /** Whose these numbers are at an institution now, as it confirmed them. */
  async holderAccounts(ctx: Ctx, institutionId: Id, numberKeys: readonly string[]): Promise<ReadonlyMap<string, Id>> {
    const sql = `SELECT number_key, account_id FROM affiliations WHERE institution_id = :institutionId
      AND number_key IN (:numberKeys) AND verified_at IS NOT NULL AND ended_at IS NULL`;
    const rows = await ctx.db.rows<{ numberKey: string; accountId: Id }>(sql, { institutionId, numberKeys });
    return new Map(rows.map((row) => [row.numberKey, row.accountId]));
  }

  /** The id, or null when the number is taken or the person is that there already: the indexes decide. */
  async insert(tx: Tx, { keys, ...given }: NewAffiliation): Promise<Id | null> {
    const id = newId();
    const row = {
      id,
      ...given,
      ...keys,
      state: given.verifiedBy === null ? 'requested' : 'confirmed',
      numberKey: numberKey(given.number),
      reason: null,
      requestedAt: tx.now,
      verifiedAt: given.verifiedBy === null ? null : tx.now,
      endedAt: null,
    };
    return (await tx.db.insert('affiliations', row, { orIgnore: true })) === 1 ? id : null;
  }

  /**
   * Confirms a live affiliation, or changes what a confirmed one says. False when it is live no longer. The caller
   * holds the institution's lock and has seen that nobody else has the number.
   */
  async confirm(
    tx: Tx,
    id: Id,
    facts: Pick<NewAffiliation, 'number' | 'fromDay' | 'untilDay' | 'verifiedBy' | 'decidedBy'>,
  ): Promise<boolean> {
    const sql = `UPDATE affiliations SET state = 'confirmed', number = :number, number_key = :numberKey,
      from_day = :fromDay, until_day = :untilDay, verified_by = :verifiedBy, decided_by = :decidedBy,
      verified_at = COALESCE(verified_at, :now) WHERE id = :id AND ended_at IS NULL`;
    return (await tx.db.change(sql, { id, now: tx.now, ...facts, numberKey: numberKey(facts.number) })) === 1;
  }

  /** A confirmed one is a request again, as it was before. */
  async reopen(tx: Tx, id: Id, before: Pick<NewAffiliation, 'number' | 'fromDay' | 'untilDay'>): Promise<boolean> {
    const { number, fromDay, untilDay } = before;
    const sql = `UPDATE affiliations SET state = 'requested', number = :number, number_key = :numberKey,
      from_day = :fromDay, until_day = :untilDay, verified_by = NULL, verified_at = NULL, decided_by = NULL
      WHERE id = :id AND ended_at IS NULL`;
    return (await tx.db.change(sql, { id, number, numberKey: numberKey(number), fromDay, untilDay })) === 1;
  }

  /** False when it was live no longer. */
  async end(tx: Tx, id: Id, { state, reason, decidedBy }: Ending): Promise<boolean> {
    const sql = `UPDATE affiliations SET state = :state, reason = :reason, decided_by = :decidedBy, ended_at = :now
      WHERE id = :id AND ended_at IS NULL`;
    return (await tx.db.change(sql, { id, state, reason, decidedBy, now: tx.now })) === 1;
  }

  /** Confirmed ones whose last day is over. */
  async pastLastDay(ctx: Ctx, today: string, most: number): Promise<AffiliationView[]> {
    const sql = `SELECT ${COLUMNS} FROM affiliations a
      WHERE a.state = 'confirmed' AND a.ended_at IS NULL AND a.until_day < :today ORDER BY a.id LIMIT :most`;
    return ctx.db.rows<AffiliationView>(sql, { today, most });
  }

  async saveKeys(tx: Tx, id: Id, { sortKey, searchKey }: NewAffiliation['keys']): Promise<void> {
    const sql = 'UPDATE affiliations SET sort_key = :sortKey, search_key = :searchKey WHERE id = :id';
    await tx.db.change(sql, { id, sortKey, searchKey });
  }

  /** Whether the person is confirmed at one of these, on this day. */
  async isConfirmed(ctx: Ctx, accountId: Id, institutionIds: readonly Id[], day: string): Promise<boolean> {
    const sql = `SELECT 1 AS found FROM affiliations WHERE account_id = :accountId AND institution_id IN (:institutionIds)
      AND state = 'confirmed' AND (until_day IS NULL OR until_day >= :day) LIMIT 1`;
    return (await ctx.db.row(sql, { accountId, institutionIds, day })) !== undefined;
  }
}
