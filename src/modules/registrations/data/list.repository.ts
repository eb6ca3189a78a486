import type { Ctx } from '../../../platform/database/context.js';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { PERSON_COLUMNS, personJoin } from '../../accounts/index.js';
import { INSTITUTION_NAME, institutionJoin } from '../../institutions/index.js';
import type { ListPlace } from '../domain/list-filter.js';
import type { RegistrationState } from '../domain/registration-state.js';
import { listConditions, type ListSelection } from './list-conditions.js';
import { behind, orderBy, orderOf, reversed, type ListOrder } from './list-order.js';

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
  readonly regionId: Id | null;
  readonly institutionId: Id | null;
  readonly displayName: string | null;
  readonly latinName: string | null;
  readonly address: string | null;
  /** JSON by language. */
  readonly institutionName: string | null;
}

export const LIST_SIZE = 50;
/** Above this nobody is told an exact number that only counting would give. */
export const MOST_COUNTED = 1_000;

const COLUMNS = `r."id", r."account_id", r."reference", r."state", r."submitted_at", r."state_since", r."offer_expires_at",
  r."blocking_pool_id", r."queue_arrival", r."reason", r."region_id", r."institution_id", ${PERSON_COLUMNS},
  ${INSTITUTION_NAME} AS "institution_name"`;

const JOINS = `${personJoin('r."account_id"')} ${institutionJoin('r."institution_id"')}`;

/**
 * One page of a list, by one query whose cost does not depend on the page: behind or before a row that was shown, or
 * by number, where only index entries are counted.
 */
export async function listPage(
  ctx: Ctx,
  selection: ListSelection,
  { page, after, before }: ListPlace,
): Promise<readonly ListedRegistration[]> {
  const order = orderOf(selection);
  if (after !== null) return rowsFrom(ctx, selection, order, after);
  if (before !== null) return (await rowsFrom(ctx, selection, reversed(order), before)).toReversed();
  return rowsAt(ctx, selection, order, (Math.max(1, page) - 1) * LIST_SIZE);
}

function rowsFrom(ctx: Ctx, selection: ListSelection, order: ListOrder, id: Id): Promise<ListedRegistration[]> {
  const { sql, params } = listConditions(ctx.db.dialect, selection);
  const keys = order.columns.map((column) => `k."${column}"`).join(', ');
  // The row itself must be one the reader may see, or its place in the order would tell something of it.
  const cursor = `SELECT ${keys} FROM "registrations" k WHERE k."id" = :cursor AND k."offering_id" = :offeringId`;
  return ctx.db.rows<ListedRegistration>(
    `SELECT ${COLUMNS} FROM "registrations" r ${JOINS}
     WHERE ${sql} AND ${behind(order, cursor)} ORDER BY ${orderBy(order)} LIMIT :size`,
    { ...params, cursor: id, size: LIST_SIZE },
  );
}

function rowsAt(ctx: Ctx, selection: ListSelection, order: ListOrder, offset: number): Promise<ListedRegistration[]> {
  const { sql, params } = listConditions(ctx.db.dialect, selection);
  return ctx.db.rows<ListedRegistration>(
    `SELECT ${COLUMNS} FROM (
       SELECT r."id" FROM "registrations" r WHERE ${sql} ORDER BY ${orderBy(order)} LIMIT :size OFFSET :offset) s
     JOIN "registrations" r ON r."id" = s."id" ${JOINS} ORDER BY ${orderBy(order)}`,
    { ...params, size: LIST_SIZE, offset },
  );
}

/** How many there are, or one more than `MOST_COUNTED` where counting stopped. */
export async function countSelected(ctx: Ctx, selection: ListSelection, most = MOST_COUNTED): Promise<number> {
  const { sql, params } = listConditions(ctx.db.dialect, selection);
  const row = await ctx.db.row<{ total: number }>(
    `SELECT COUNT(*) AS "total" FROM (SELECT 1 FROM "registrations" r WHERE ${sql} LIMIT :most) c`,
    { ...params, most: most + 1 },
  );
  return Number(row?.total ?? 0);
}

/** The first ids in the list's order, for something done to all of it. */
export async function selectedIds(ctx: Ctx, selection: ListSelection, most: number): Promise<readonly Id[]> {
  const { sql, params } = listConditions(ctx.db.dialect, selection);
  const rows = await ctx.db.rows<{ id: Id }>(
    `SELECT r."id" FROM "registrations" r WHERE ${sql} ORDER BY ${orderBy(orderOf(selection))} LIMIT :most`,
    { ...params, most },
  );
  return rows.map(({ id }) => id);
}
