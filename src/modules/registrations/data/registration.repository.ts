import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { RegistrationState } from '../domain/registration-state.js';

export interface RegistrationRow {
  readonly id: Id;
  readonly offeringId: Id;
  readonly accountId: Id;
  readonly formId: Id;
  /** Pinned at sign-up. */
  readonly regionId: Id | null;
  readonly institutionId: Id | null;
  readonly reference: string;
  readonly state: RegistrationState;
  readonly stateSince: Instant;
  readonly units: number;
  readonly submittedAt: Instant | null;
  readonly blockingPoolId: Id | null;
  readonly queueArrival: number | null;
  readonly offerExpiresAt: Instant | null;
  readonly reason: string | null;
  readonly version: number;
  readonly sortKey: string;
  readonly searchKey: string;
  readonly createdAt: Instant;
}

const COLUMNS = `"id", "offering_id", "account_id", "form_id", "region_id", "institution_id", "reference", "state", "state_since", "units", "submitted_at",
  "blocking_pool_id", "queue_arrival", "offer_expires_at", "reason", "version", "sort_key", "search_key", "created_at"`;

export async function findRegistration(ctx: Ctx, id: Id): Promise<RegistrationRow | null> {
  const row = await ctx.db.row<RegistrationRow>(`SELECT ${COLUMNS} FROM "registrations" WHERE "id" = :id`, { id });
  return row ?? null;
}

/** The person's live registration for an offering: the draft, or the one that counts. */
export async function findLive(ctx: Ctx, offeringId: Id, accountId: Id): Promise<RegistrationRow | null> {
  const row = await ctx.db.row<RegistrationRow>(
    `SELECT ${COLUMNS} FROM "registrations" WHERE "id" IN (
       SELECT "registration_id" FROM "participants"
       WHERE "offering_id" = :offeringId AND "account_id" = :accountId AND "live" AND "counted")`,
    { offeringId, accountId },
  );
  return row ?? null;
}

/** All of a person's registrations, newest first. */
export function registrationsOf(ctx: Ctx, accountId: Id): Promise<RegistrationRow[]> {
  return ctx.db.rows<RegistrationRow>(
    `SELECT ${COLUMNS} FROM "registrations" WHERE "account_id" = :accountId ORDER BY "id" DESC`,
    { accountId },
  );
}

/** Returns false where the reference is taken already. */
export async function insertRegistration(tx: Tx, row: RegistrationRow): Promise<boolean> {
  return (await tx.db.insert('registrations', { ...row }, { orIgnore: true })) === 1;
}

/** The first in a pool's queue. */
export async function headOfQueue(tx: Tx, poolId: Id): Promise<RegistrationRow | null> {
  const row = await tx.db.row<RegistrationRow>(
    `SELECT ${COLUMNS} FROM "registrations"
     WHERE "blocking_pool_id" = :poolId AND "state" = 'waiting' ORDER BY "queue_arrival" LIMIT 1`,
    { poolId },
  );
  return row ?? null;
}

export async function moveToQueue(tx: Tx, id: Id, poolId: Id, arrival: number): Promise<void> {
  await tx.db.change(
    `UPDATE "registrations" SET "blocking_pool_id" = :poolId, "queue_arrival" = :arrival WHERE "id" = :id`,
    { id, poolId, arrival },
  );
}

/** Place in line, counted from 1, and how many seats of the pool are on offer to people before. */
export async function placeInLine(ctx: Ctx, poolId: Id, arrival: number): Promise<number> {
  const row = await ctx.db.row<{ before: number }>(
    `SELECT COUNT(*) AS "before" FROM "registrations"
     WHERE "blocking_pool_id" = :poolId AND "state" = 'waiting' AND "queue_arrival" < :arrival`,
    { poolId, arrival },
  );
  return Number(row?.before ?? 0) + 1;
}

/** Places in line of several waiting registrations at once. */
export async function placesInLine(ctx: Ctx, ids: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.rows<{ id: Id; place: number }>(
    `SELECT r."id", (SELECT COUNT(*) FROM "registrations" b WHERE b."blocking_pool_id" = r."blocking_pool_id"
       AND b."state" = 'waiting' AND b."queue_arrival" <= r."queue_arrival") AS "place"
     FROM "registrations" r WHERE r."id" IN (:ids)`,
    { ids },
  );
  return new Map(rows.map(({ id, place }) => [id, Number(place)]));
}

export async function offersOpenIn(ctx: Ctx, poolId: Id): Promise<number> {
  const row = await ctx.db.row<{ open: number }>(
    `SELECT COUNT(*) AS "open" FROM "registrations" r JOIN "seat_claims" c ON c."registration_id" = r."id"
     WHERE c."pool_id" = :poolId AND r."state" = 'offered'`,
    { poolId },
  );
  return Number(row?.open ?? 0);
}
