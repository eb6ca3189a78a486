import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';

/** Who counts: a live place in a team or alone, handed in. A draft promises nothing and counts nowhere. */
const COUNTED = `"participants" c JOIN "registrations" r ON r."id" = c."registration_id"
  WHERE c."live" AND c."counted" AND c."account_id" IS NOT NULL AND r."state" <> 'draft'`;

/**
 * Takes one of the contest's places of a person ("choose one track", "at most 3 of 15"); false when all are taken. The
 * limit is read in the same statement, so one that is lowered at this moment counts; without a limit it is counted all
 * the same, for the day there is one.
 */
export async function takeContestPlace(tx: Tx, contestId: Id, accountId: Id): Promise<boolean> {
  await tx.db.insert('contest_places', { contestId, accountId, taken: 0 }, { orIgnore: true });
  const changed = await tx.db.change(
    `UPDATE "contest_places" SET "taken" = "taken" + 1
     WHERE "contest_id" = :contestId AND "account_id" = :accountId AND EXISTS (
       SELECT 1 FROM "contests" t WHERE t."id" = :contestId
       AND (t."most_per_person" IS NULL OR "contest_places"."taken" < t."most_per_person"))`,
    { contestId, accountId },
  );
  return changed === 1;
}

export async function giveContestPlaceBack(tx: Tx, contestId: Id, accountId: Id): Promise<void> {
  await tx.db.change(
    `UPDATE "contest_places" SET "taken" = "taken" - 1
     WHERE "contest_id" = :contestId AND "account_id" = :accountId AND "taken" > 0`,
    { contestId, accountId },
  );
}

export interface HeldPlace {
  readonly offeringId: Id;
  readonly registrationId: Id;
}

/** What a person is in, of a contest, in the order they signed up. */
export function placesHeld(ctx: Ctx, contestId: Id, accountId: Id): Promise<HeldPlace[]> {
  return ctx.db.rows<HeldPlace>(
    `SELECT c."offering_id", c."registration_id" FROM ${COUNTED}
     AND c."contest_id" = :contestId AND c."account_id" = :accountId ORDER BY c."id"`,
    { contestId, accountId },
  );
}

/** How many people are in more than `most` of a contest. */
export async function peopleOver(ctx: Ctx, contestId: Id, most: number): Promise<number> {
  return total(
    ctx,
    `SELECT COUNT(*) AS "total" FROM "contest_places" WHERE "contest_id" = :contestId AND "taken" > :most`,
    { contestId, most },
  );
}

/** How many of the people in an offering are in more than `most` of a contest. */
export async function peopleOverIn(ctx: Ctx, contestId: Id, offeringId: Id, most: number): Promise<number> {
  return total(
    ctx,
    `SELECT COUNT(*) AS "total" FROM "contest_places" p WHERE p."contest_id" = :contestId AND p."taken" > :most
     AND p."account_id" IN (SELECT c."account_id" FROM ${COUNTED} AND c."offering_id" = :offeringId)`,
    { contestId, offeringId, most },
  );
}

/** How many people who count are in each offering. */
export async function peopleIn(ctx: Ctx, offeringIds: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
  const rows = await ctx.db.rows<{ offeringId: Id; total: number }>(
    `SELECT c."offering_id", COUNT(*) AS "total" FROM ${COUNTED} AND c."offering_id" IN (:offeringIds)
     GROUP BY c."offering_id"`,
    { offeringIds },
  );
  return new Map(rows.map(({ offeringId, total: people }) => [offeringId, Number(people)]));
}

/** Pins everybody who is live in an offering to the contest it stands in now. */
export async function pinToContest(tx: Tx, offeringId: Id): Promise<void> {
  await tx.db.change(
    `UPDATE "participants" SET "contest_id" = (SELECT o."contest_id" FROM "offerings" o WHERE o."id" = :offeringId)
     WHERE "offering_id" = :offeringId AND "live"`,
    { offeringId },
  );
}

/** Counts a contest's places anew for everybody in an offering. */
export async function recountPlaces(tx: Tx, contestId: Id, offeringId: Id): Promise<void> {
  await tx.db.change(
    `INSERT INTO "contest_places" ("contest_id", "account_id", "taken")
     SELECT DISTINCT t."id", c."account_id", 0 FROM "contests" t, ${COUNTED}
     AND c."offering_id" = :offeringId AND t."id" = :contestId
     ON CONFLICT ("contest_id", "account_id") DO NOTHING`,
    { contestId, offeringId },
  );
  await tx.db.change(
    `UPDATE "contest_places" SET "taken" = (
       SELECT COUNT(*) FROM ${COUNTED} AND c."contest_id" = "contest_places"."contest_id"
       AND c."account_id" = "contest_places"."account_id")
     WHERE "contest_id" = :contestId
     AND "account_id" IN (SELECT l."account_id" FROM "participants" l WHERE l."offering_id" = :offeringId AND l."live")`,
    { contestId, offeringId },
  );
}

async function total(ctx: Ctx, sql: string, params: Readonly<Record<string, Id | number>>): Promise<number> {
  const row = await ctx.db.row<{ total: number }>(sql, params);
  return Number(row?.total ?? 0);
}
