import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { PageOf } from '../../../kernel/page-of.js';
import { searchKey } from '../../../kernel/search-key.js';
import type { Ctx, SqlParams } from '../../../platform/database/context.js';
import type { AffiliationRole, AffiliationState, AffiliationView } from '../domain/affiliation.js';

export interface PeopleFilter {
  /** Null for everybody who is there or asked to be. */
  readonly state: AffiliationState | null;
  readonly role: AffiliationRole | null;
  /** Words of a name, an address or a number. */
  readonly text: string;
  readonly sort: 'name' | 'number' | 'newest' | 'oldest';
  readonly page: number;
}

/** How many are at an institution, by state and by role. */
export interface StateCount {
  readonly state: AffiliationState;
  readonly role: AffiliationRole;
  readonly total: number;
}

export const PEOPLE_SIZE = 50;

const COLUMNS = `a.id, a.account_id, a.institution_id, a.role, a.state, a.number, a.from_day, a.until_day,
  a.requested_at, a.verified_by, a.verified_at, a.ended_at, a.note, a.reason`;

/** People without a number come last on both databases. */
const ORDERS = {
  name: 'a.sort_key, a.id',
  number: `CASE WHEN a.number_key IS NULL THEN 1 ELSE 0 END, a.number_key, a.id`,
  newest: 'a.id DESC',
  oldest: 'a.id',
} as const;

/** The people of one institution, in lists. */
@Injectable()
export class SchoolPeopleRepository {
  async list(ctx: Ctx, institutionId: Id, filter: PeopleFilter): Promise<PageOf<AffiliationView>> {
    const { where, params } = conditions(institutionId, filter);
    const count = await ctx.db.row<{ total: number }>(
      `SELECT COUNT(*) AS total FROM affiliations a WHERE ${where}`,
      params,
    );
    const total = Number(count?.total ?? 0);
    const page = Math.min(Math.max(1, filter.page), Math.max(1, Math.ceil(total / PEOPLE_SIZE)));
    const rows = await ctx.db.rows<AffiliationView>(
      `SELECT ${COLUMNS} FROM affiliations a WHERE ${where} ORDER BY ${ORDERS[filter.sort]} LIMIT :size OFFSET :offset`,
      { ...params, size: PEOPLE_SIZE, offset: (page - 1) * PEOPLE_SIZE },
    );
    return { rows, total, page, size: PEOPLE_SIZE };
  }

  async counts(ctx: Ctx, institutionId: Id): Promise<readonly StateCount[]> {
    const rows = await ctx.db.rows<StateCount>(
      `SELECT state, role, COUNT(*) AS total FROM affiliations WHERE institution_id = :institutionId GROUP BY state, role`,
      { institutionId },
    );
    return rows.map((row) => ({ ...row, total: Number(row.total) }));
  }

  /** How many wait for a decision, of several institutions. */
  async waiting(ctx: Ctx, institutionIds: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
    const rows = await ctx.db.rows<{ institutionId: Id; total: number }>(
      `SELECT institution_id, COUNT(*) AS total FROM affiliations
       WHERE institution_id IN (:institutionIds) AND state = 'requested' GROUP BY institution_id`,
      { institutionIds },
    );
    return new Map(rows.map(({ institutionId, total }) => [institutionId, Number(total)]));
  }

  /** Of these live ones, the ones that stand at this institution: a foreign id is left out. */
  async at(ctx: Ctx, institutionId: Id, ids: readonly Id[]): Promise<AffiliationView[]> {
    const sql = `SELECT ${COLUMNS} FROM affiliations a
      WHERE a.institution_id = :institutionId AND a.id IN (:ids) AND a.ended_at IS NULL ORDER BY a.id`;
    return ctx.db.rows<AffiliationView>(sql, { institutionId, ids });
  }

  /** How many names of the school's list nobody has come for yet. */
  async listedOpen(ctx: Ctx, institutionId: Id): Promise<number> {
    const sql = `SELECT COUNT(*) AS total FROM listed_people WHERE institution_id = :institutionId AND affiliation_id IS NULL`;
    return Number((await ctx.db.row<{ total: number }>(sql, { institutionId }))?.total ?? 0);
  }
}

function conditions(institutionId: Id, { state, role, text }: PeopleFilter): { where: string; params: SqlParams } {
  const words = searchKey(text).split(' ').filter(Boolean).slice(0, 5);
  const where = [
    'a.institution_id = :institutionId',
    state ? 'a.state = :state' : 'a.ended_at IS NULL',
    ...(role ? ['a.role = :role'] : []),
    ...words.map((_, index) => `a.search_key LIKE :word${index} ESCAPE '!'`),
  ];
  const patterns = words.map((word, index) => [`word${index}`, `%${word.replace(/[!%_]/gu, '!$&')}%`]);
  return {
    where: where.join(' AND '),
    params: { institutionId, ...(state ? { state } : {}), ...(role ? { role } : {}), ...Object.fromEntries(patterns) },
  };
}
