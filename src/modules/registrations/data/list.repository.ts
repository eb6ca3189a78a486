import type { Ctx, SqlParams } from '../../../platform/database/context.js';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { PageOf } from '../../../kernel/page-of.js';
import { searchKey } from '../../../kernel/search-key.js';
import type { ListFilter, ListSort } from '../domain/list-filter.js';
import { REGISTRATION_STATES, type RegistrationState } from '../domain/registration-state.js';

export interface ListedRegistration {
  readonly id: Id;
  readonly accountId: Id;
  readonly reference: string;
  readonly state: RegistrationState;
  readonly submittedAt: Instant | null;
  readonly stateSince: Instant;
  readonly offerExpiresAt: Instant | null;
  readonly blockingPoolId: Id | null;
  readonly queueArrival: number | null;
  readonly reason: string | null;
}

export const LIST_SIZE = 50;

/** NULLs (drafts) come last on both databases because drafts are left out unless asked for. */
const ORDERS: Readonly<Record<ListSort, string>> = {
  newest: `"submitted_at" DESC, "id" DESC`,
  oldest: `"submitted_at", "id"`,
  name: `"sort_key", "id"`,
};

/** Registrations of an offering, drafts only when asked for by state. Two queries, whatever the size. */
export async function listRegistrations(
  ctx: Ctx,
  offeringId: Id,
  filter: ListFilter,
): Promise<PageOf<ListedRegistration>> {
  const { where, params } = conditions(offeringId, filter);
  const count = await ctx.db.row<{ total: number | null }>(countOf(where, filter), params);
  const total = Number(count?.total ?? 0);
  const page = Math.min(Math.max(1, filter.page), Math.max(1, Math.ceil(total / LIST_SIZE)));
  const rows = await ctx.db.rows<ListedRegistration>(
    `SELECT "id", "account_id", "reference", "state", "submitted_at", "state_since", "offer_expires_at",
       "blocking_pool_id", "queue_arrival", "reason"
     FROM "registrations" WHERE ${where} ORDER BY ${ORDERS[filter.sort]} LIMIT :size OFFSET :offset`,
    { ...params, size: LIST_SIZE, offset: (page - 1) * LIST_SIZE },
  );
  return { rows, total, page, size: LIST_SIZE };
}

/** Without a search the counter rows know; counting 140,000 rows would be most of the page. */
function countOf(where: string, { search }: ListFilter): string {
  if (searchKey(search) !== '') return `SELECT COUNT(*) AS "total" FROM "registrations" WHERE ${where}`;
  return `SELECT SUM("total") AS "total" FROM "registration_counts" WHERE ${where}`;
}

function conditions(offeringId: Id, { state, search }: ListFilter): { where: string; params: SqlParams } {
  const states = state ? [state] : REGISTRATION_STATES.filter((each) => each !== 'draft');
  const sought = searchKey(search);
  const where = [`"offering_id" = :offeringId`, `"state" IN (:states)`];
  if (sought !== '') where.push(`"search_key" LIKE :pattern ESCAPE '\\'`);
  return {
    where: where.join(' AND '),
    params: { offeringId, states, ...(sought === '' ? {} : { pattern: `%${sought.replace(/[\\%_]/g, '\\$&')}%` }) },
  };
}
