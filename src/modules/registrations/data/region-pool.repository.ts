import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';

/**
 * Lets people who are in already take their seats in a pool that came after them: whoever holds a place elsewhere holds
 * one here, whoever waits or is reviewed asks for one. They arrived in the order in which they signed up.
 */
export async function adopt(tx: Tx, poolId: Id, offeringId: Id, regionIds: readonly Id[]): Promise<void> {
  await tx.db.change(
    `INSERT INTO "seat_claims" ("registration_id", "pool_id", "units", "arrival", "holds")
     SELECT "id", :poolId, "units", ROW_NUMBER() OVER (ORDER BY "submitted_at", "id"), "state" IN ('offered', 'confirmed')
     FROM "registrations" WHERE "offering_id" = :offeringId AND "region_id" IN (:regionIds)
       AND "state" IN ('under_review', 'waiting', 'offered', 'confirmed')`,
    { poolId, offeringId, regionIds },
  );
  await tx.db.change(
    `UPDATE "seat_pools" SET
       "taken" = (SELECT COALESCE(SUM(c."units"), 0) FROM "seat_claims" c WHERE c."pool_id" = :poolId AND c."holds"),
       "arrivals" = (SELECT COUNT(*) FROM "seat_claims" c WHERE c."pool_id" = :poolId)
     WHERE "id" = :poolId`,
    { poolId },
  );
}

/** Whether people or seats of a region are there. */
export async function standsIn(ctx: Ctx, regionId: Id): Promise<boolean> {
  const row = await ctx.db.row(
    `SELECT 1 AS "found" WHERE EXISTS (SELECT 1 FROM "participants" WHERE "region_id" = :regionId)
       OR EXISTS (SELECT 1 FROM "seat_pools" WHERE "region_id" = :regionId)`,
    { regionId },
  );
  return row !== undefined;
}
