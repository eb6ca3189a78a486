import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';
import type { RegistrationState } from '../domain/registration-state.js';

/** Counter rows of people without a region carry this key. */
export const NO_REGION = '-';

/** Moves one from a state to another in the counter rows; both rows in name order, so that two changes cannot deadlock. */
export async function countMove(
  tx: Tx,
  { offeringId, regionId }: { readonly offeringId: Id; readonly regionId: Id | null },
  from: RegistrationState | null,
  to: RegistrationState | null,
): Promise<void> {
  const rows = [...(from ? [{ state: from, total: -1 }] : []), ...(to ? [{ state: to, total: 1 }] : [])].sort(
    (left, right) => (left.state < right.state ? -1 : 1),
  );
  const values = rows.map((_, index) => `(:offeringId, :region, :state${index}, :total${index})`).join(', ');
  await tx.db.change(
    `INSERT INTO "registration_counts" ("offering_id", "region_key", "state", "total") VALUES ${values}
     ON CONFLICT ("offering_id", "region_key", "state") DO UPDATE SET "total" = "registration_counts"."total" + excluded."total"`,
    {
      offeringId,
      region: regionId ?? NO_REGION,
      ...Object.fromEntries(
        rows.flatMap(({ state, total }, index) => [
          [`state${index}`, state],
          [`total${index}`, total],
        ]),
      ),
    },
  );
}

/** Counts a registration in another region than before, in the state it stands in. */
export async function countElsewhere(
  tx: Tx,
  { offeringId, regionId, state }: { offeringId: Id; regionId: Id | null; state: RegistrationState },
  to: Id,
): Promise<void> {
  const moves = [
    { key: regionId ?? NO_REGION, total: -1 },
    { key: to, total: 1 },
  ].sort((left, right) => (left.key < right.key ? -1 : 1));
  for (const { key, total } of moves) {
    await tx.db.change(
      `INSERT INTO "registration_counts" ("offering_id", "region_key", "state", "total") VALUES (:offeringId, :key, :state, :total)
       ON CONFLICT ("offering_id", "region_key", "state") DO UPDATE SET "total" = "registration_counts"."total" + excluded."total"`,
      { offeringId, key, state, total },
    );
  }
}

/** Adds one to the sign-ups of a day, given as YYYY-MM-DD in the offering's zone. */
export async function countDay(
  tx: Tx,
  { offeringId, regionId }: { readonly offeringId: Id; readonly regionId: Id | null },
  day: string,
): Promise<void> {
  await tx.db.change(
    `INSERT INTO "registration_days" ("offering_id", "region_key", "day", "total") VALUES (:offeringId, :region, :day, 1)
     ON CONFLICT ("offering_id", "region_key", "day") DO UPDATE SET "total" = "registration_days"."total" + 1`,
    { offeringId, region: regionId ?? NO_REGION, day },
  );
}

export type StateCounts = Readonly<Partial<Record<RegistrationState, number>>>;

export async function countsOf(ctx: Ctx, offeringIds: readonly Id[]): Promise<ReadonlyMap<Id, StateCounts>> {
  const rows = await ctx.db.rows<{ offeringId: Id; state: RegistrationState; total: number }>(
    `SELECT "offering_id", "state", SUM("total") AS "total" FROM "registration_counts"
     WHERE "offering_id" IN (:offeringIds) GROUP BY "offering_id", "state"`,
    { offeringIds },
  );
  const counts = new Map<Id, Partial<Record<RegistrationState, number>>>();
  for (const { offeringId, state, total } of rows) {
    counts.set(offeringId, { ...counts.get(offeringId), [state]: Number(total) });
  }
  return counts;
}
