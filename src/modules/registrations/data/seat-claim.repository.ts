import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';

/** Units a registration takes from a pool, and its arrival number there. */
export interface SeatClaim {
  readonly poolId: Id;
  readonly units: number;
  readonly arrival: number;
  readonly holds: boolean;
}

/** A registration's claims in pool id order: the order in which rows are locked. */
export async function claimsOf(ctx: Ctx, registrationId: Id): Promise<readonly SeatClaim[]> {
  const rows = await ctx.db.rows<Omit<SeatClaim, 'holds'> & { holds: number | boolean }>(
    `SELECT "pool_id", "units", "arrival", "holds" FROM "seat_claims" WHERE "registration_id" = :registrationId ORDER BY "pool_id"`,
    { registrationId },
  );
  return rows.map((row) => ({ ...row, holds: Boolean(row.holds) }));
}

export async function replaceClaims(tx: Tx, registrationId: Id, claims: readonly SeatClaim[]): Promise<void> {
  await tx.db.change(`DELETE FROM "seat_claims" WHERE "registration_id" = :registrationId`, { registrationId });
  await insertClaims(tx, registrationId, claims);
}

export async function insertClaims(tx: Tx, registrationId: Id, claims: readonly SeatClaim[]): Promise<void> {
  if (claims.length === 0) return;
  await tx.db.insert(
    'seat_claims',
    claims.map((claim) => ({ registrationId, ...claim })),
  );
}

export async function markHolding(tx: Tx, registrationId: Id, holds: boolean): Promise<void> {
  await tx.db.change(`UPDATE "seat_claims" SET "holds" = :holds WHERE "registration_id" = :registrationId`, {
    registrationId,
    holds,
  });
}
