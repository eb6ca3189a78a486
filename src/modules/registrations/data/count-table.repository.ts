import type { Ctx } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';
import type { RegistrationState } from '../domain/registration-state.js';

/** Counter rows as they are: how many stand in a state in a region ("-": without one). */
export interface RegionStateCount {
  readonly offeringId: Id;
  readonly regionKey: string;
  readonly state: RegistrationState;
  readonly total: number;
}

/** Counter rows of some offerings: a few per region, whatever the number of people. */
export async function countTable(ctx: Ctx, offeringIds: readonly Id[]): Promise<readonly RegionStateCount[]> {
  if (offeringIds.length === 0) return [];
  const rows = await ctx.db.rows<RegionStateCount>(
    `SELECT "offering_id", "region_key", "state", "total" FROM "registration_counts"
     WHERE "offering_id" IN (:offeringIds) AND "total" <> 0`,
    { offeringIds },
  );
  return rows.map((row) => ({ ...row, total: Number(row.total) }));
}

export interface RegionDayCount {
  readonly offeringId: Id;
  readonly regionKey: string;
  readonly day: string;
  readonly total: number;
}

/** Sign-ups a day and region from `firstDay` on, YYYY-MM-DD. */
export async function dayTable(
  ctx: Ctx,
  offeringIds: readonly Id[],
  firstDay: string,
): Promise<readonly RegionDayCount[]> {
  if (offeringIds.length === 0) return [];
  const rows = await ctx.db.rows<RegionDayCount>(
    `SELECT "offering_id", "region_key", "day", "total" FROM "registration_days"
     WHERE "offering_id" IN (:offeringIds) AND "day" >= :firstDay ORDER BY "day"`,
    { offeringIds, firstDay },
  );
  return rows.map((row) => ({ ...row, total: Number(row.total) }));
}
