import type { Tx } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';

/** The counters on a pool row. Each is one conditional update; only the seat ledger calls them. */

/** Takes units and hands out an arrival number, unless the pool is full or somebody waits. */
export function takeAsNewcomer(tx: Tx, poolId: Id, units: number): Promise<number | null> {
  return arrivalFrom(
    tx,
    `UPDATE "seat_pools" SET "taken" = "taken" + :units, "arrivals" = "arrivals" + 1
     WHERE "id" = :poolId AND "waiting" = 0 AND ("capacity" IS NULL OR "taken" + :units <= "capacity")
     RETURNING "arrivals"`,
    { poolId, units },
  );
}

/** Takes units for the head of this pool's queue, who may pass nobody because nobody is before them. */
export async function takeAsHead(tx: Tx, poolId: Id, units: number): Promise<boolean> {
  const changed = await tx.db.change(
    `UPDATE "seat_pools" SET "taken" = "taken" + :units
     WHERE "id" = :poolId AND ("capacity" IS NULL OR "taken" + :units <= "capacity")`,
    { poolId, units },
  );
  return changed > 0;
}

/** Takes units in a pool in whose queue the registration does not stand: not before people who wait there. */
export async function takeBeside(tx: Tx, poolId: Id, units: number): Promise<boolean> {
  const changed = await tx.db.change(
    `UPDATE "seat_pools" SET "taken" = "taken" + :units
     WHERE "id" = :poolId AND "waiting" = 0 AND ("capacity" IS NULL OR "taken" + :units <= "capacity")`,
    { poolId, units },
  );
  return changed > 0;
}

/** Hands out an arrival number without a seat; `queues` adds the registration to the pool's queue. */
export async function arrive(tx: Tx, poolId: Id, queues: boolean): Promise<number> {
  const arrival = await arrivalFrom(
    tx,
    `UPDATE "seat_pools" SET "arrivals" = "arrivals" + 1, "waiting" = "waiting" + :queued WHERE "id" = :poolId RETURNING "arrivals"`,
    { poolId, queued: queues ? 1 : 0 },
  );
  if (arrival === null) throw new Error(`Seat pool ${poolId} is gone`);
  return arrival;
}

export async function giveBack(tx: Tx, poolId: Id, units: number): Promise<void> {
  await tx.db.change(`UPDATE "seat_pools" SET "taken" = "taken" - :units WHERE "id" = :poolId`, { poolId, units });
}

export async function changeQueue(tx: Tx, poolId: Id, by: 1 | -1): Promise<void> {
  await tx.db.change(`UPDATE "seat_pools" SET "waiting" = "waiting" + :by WHERE "id" = :poolId`, { poolId, by });
}

async function arrivalFrom(tx: Tx, sql: string, params: Record<string, string | number>): Promise<number | null> {
  const [row] = await tx.db.returning<{ arrivals: number }>(sql, params);
  return row ? Number(row.arrivals) : null;
}
