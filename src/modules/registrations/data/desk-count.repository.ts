import type { Ctx } from '../../../platform/database/context.js';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';

/** How many, where: a region's id, or null for people without one. */
export interface PlacedCount {
  readonly offeringId: Id;
  readonly regionId: Id | null;
  readonly total: number;
  readonly first: Instant;
}

/** Places held for somebody that lapse before `until`, by the index of what lapses next. */
export async function offersLapsing(
  ctx: Ctx,
  offeringIds: readonly Id[],
  until: Instant,
): Promise<readonly PlacedCount[]> {
  return placed(
    await ctx.db.rows<PlacedCount>(
      `SELECT "offering_id", "region_id", COUNT(*) AS "total", MIN("offer_expires_at") AS "first" FROM "registrations"
       WHERE "state" = 'offered' AND "offer_expires_at" < :until AND "offering_id" IN (:offeringIds)
       GROUP BY "offering_id", "region_id"`,
      { offeringIds, until },
    ),
  );
}

/** Conditions whose day has passed without being met. */
export async function conditionsOverdue(ctx: Ctx, offeringIds: readonly Id[]): Promise<readonly PlacedCount[]> {
  return placed(
    await ctx.db.rows<PlacedCount>(
      `SELECT r."offering_id", r."region_id", COUNT(*) AS "total", MIN(c."deadline_at") AS "first"
       FROM "conditions" c JOIN "registrations" r ON r."id" = c."registration_id"
       WHERE c."met_at" IS NULL AND c."ended_at" IS NULL AND c."deadline_at" < :now AND r."offering_id" IN (:offeringIds)
         AND r."state" IN ('under_review', 'waiting', 'offered', 'confirmed')
       GROUP BY r."offering_id", r."region_id"`,
      { offeringIds, now: ctx.now },
    ),
  );
}

/** Since when the one waits who has waited longest for a decision: the first entry of an index per offering. */
export async function oldestReviews(ctx: Ctx, offeringIds: readonly Id[]): Promise<ReadonlyMap<Id, Instant>> {
  const rows = await ctx.db.rows<{ id: Id; first: Instant | null }>(
    `SELECT o."id", (SELECT MIN(r."submitted_at") FROM "registrations" r
       WHERE r."offering_id" = o."id" AND r."state" = 'under_review') AS "first"
     FROM "offerings" o WHERE o."id" IN (:offeringIds)`,
    { offeringIds },
  );
  return new Map(rows.flatMap(({ id, first }) => (first === null ? [] : [[id, Number(first)] as const])));
}

function placed(rows: readonly PlacedCount[]): readonly PlacedCount[] {
  return rows.map((row) => ({ ...row, total: Number(row.total), first: Number(row.first) }));
}
