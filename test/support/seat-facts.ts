import type { Id } from '../../src/kernel/id.js';
import type { ReadDb } from '../../src/platform/database/context.js';

/** What the rows say of an offering's seats, counted from claims and registrations, beside what the counters say. */
export interface SeatFacts {
  readonly pools: readonly {
    readonly id: Id;
    readonly capacity: number | null;
    readonly taken: number;
    readonly held: number;
    readonly waiting: number;
    readonly queued: number;
  }[];
  readonly states: Readonly<Record<string, number>>;
  readonly counters: Readonly<Record<string, number>>;
}

export async function seatFacts(db: ReadDb, offeringId: Id): Promise<SeatFacts> {
  const pools = await db.rows<SeatFacts['pools'][number]>(
    `SELECT p."id", p."capacity", p."taken", p."waiting",
       (SELECT COALESCE(SUM(c."units"), 0) FROM "seat_claims" c JOIN "registrations" r ON r."id" = c."registration_id"
        WHERE c."pool_id" = p."id" AND c."holds" AND r."state" IN ('offered', 'confirmed')) AS "held",
       (SELECT COUNT(*) FROM "registrations" r WHERE r."blocking_pool_id" = p."id" AND r."state" = 'waiting') AS "queued"
     FROM "seat_pools" p WHERE p."offering_id" = :offeringId ORDER BY p."position"`,
    { offeringId },
  );
  const states = await db.rows<{ state: string; total: number }>(
    `SELECT "state", COUNT(*) AS "total" FROM "registrations" WHERE "offering_id" = :offeringId GROUP BY "state"`,
    { offeringId },
  );
  const counters = await db.rows<{ state: string; total: number }>(
    `SELECT "state", SUM("total") AS "total" FROM "registration_counts" WHERE "offering_id" = :offeringId GROUP BY "state"`,
    { offeringId },
  );
  return {
    pools: pools.map((pool) => ({ ...pool, held: Number(pool.held), queued: Number(pool.queued) })),
    states: counted(states),
    counters: counted(counters),
  };
}

function counted(rows: readonly { state: string; total: number }[]): Record<string, number> {
  return Object.fromEntries(
    rows.filter(({ total }) => Number(total) !== 0).map(({ state, total }) => [state, Number(total)]),
  );
}
