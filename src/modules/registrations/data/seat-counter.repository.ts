import type { Tx } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';

/** The counters on a pool row. Each is one conditional update; only the seat ledger calls them. */

/**
 * Hands out an arrival number, with units where there is room and nobody waits, else with a place in the queue. One
 * statement for both, because it locks the row everybody wants: whose queue is empty afterwards has been seated.
 */
export async function takeOrQueue(tx: Tx, poolId: Id, units: number): Promise<{ arrival: number; holds: boolean }> {
  const room = `"waiting" = 0 AND ("capacity" IS NULL OR "taken" + :units <= "capacity")`;
  const { arrivals, waiting } = await counted(
    tx,
    `UPDATE "seat_pools" SET "arrivals" = "arrivals" + 1,
       "taken" = "taken" + CASE WHEN ${room} THEN :units ELSE 0 END,
       "waiting" = "waiting" + CASE WHEN ${room} THEN 0 ELSE 1 END
     WHERE "id" = :poolId RETURNING "arrivals", "waiting"`,
    { poolId, units },
  );
  return { arrival: arrivals, holds: waiting === 0 };
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

/** Hands out an arrival number without a seat and without a place in the queue. */
export async function arrive(tx: Tx, poolId: Id): Promise<number> {
  const sql = `UPDATE "seat_pools" SET "arrivals" = "arrivals" + 1 WHERE "id" = :poolId RETURNING "arrivals", "waiting"`;
  return (await counted(tx, sql, { poolId })).arrivals;
}

export async function giveBack(tx: Tx, poolId: Id, units: number): Promise<void> {
  await tx.db.change(`UPDATE "seat_pools" SET "taken" = "taken" - :units WHERE "id" = :poolId`, { poolId, units });
}

export async function changeQueue(tx: Tx, poolId: Id, by: 1 | -1): Promise<void> {
  await tx.db.change(`UPDATE "seat_pools" SET "waiting" = "waiting" + :by WHERE "id" = :poolId`, { poolId, by });
}

async function counted(
  tx: Tx,
  sql: string,
  params: { poolId: Id; units?: number },
): Promise<{ arrivals: number; waiting: number }> {
  const [row] = await tx.db.returning<{ arrivals: number; waiting: number }>(sql, params);
  if (!row) throw new Error(`Seat pool ${params.poolId} is gone`);
  return row;
}
