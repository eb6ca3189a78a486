import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { SeatPool } from '../domain/seat-pool.js';

type PoolRow = Omit<SeatPool, 'name' | 'everyone'> & { name: string; everyone: number | boolean };

const COLUMNS = `"id", "offering_id", "region_id", "name", "unit", "everyone", "capacity", "taken", "waiting", "offers_until", "position"`;

const fromRow = (row: PoolRow): SeatPool => ({
  ...row,
  name: JSON.parse(row.name) as LocalizedText,
  everyone: Boolean(row.everyone),
});

/** Pools of one offering, in the order they are shown. */
export async function poolsOf(ctx: Ctx, offeringId: Id): Promise<readonly SeatPool[]> {
  const rows = await ctx.db.rows<PoolRow>(
    `SELECT ${COLUMNS} FROM "seat_pools" WHERE "offering_id" = :offeringId ORDER BY "position", "id"`,
    { offeringId },
  );
  return rows.map(fromRow);
}

export async function poolsOfMany(ctx: Ctx, offeringIds: readonly Id[]): Promise<readonly SeatPool[]> {
  const rows = await ctx.db.rows<PoolRow>(
    `SELECT ${COLUMNS} FROM "seat_pools" WHERE "offering_id" IN (:offeringIds) ORDER BY "position", "id"`,
    { offeringIds },
  );
  return rows.map(fromRow);
}

export async function findPool(ctx: Ctx, id: Id): Promise<SeatPool | null> {
  const row = await ctx.db.row<PoolRow>(`SELECT ${COLUMNS} FROM "seat_pools" WHERE "id" = :id`, { id });
  return row ? fromRow(row) : null;
}

/**
 * Locks all pools of an offering in id order before anything else of it is touched, so that verbs that move
 * seats between pools can never deadlock. SQLite has one writer and needs no lock.
 */
export async function lockPools(tx: Tx, offeringId: Id): Promise<void> {
  if (tx.db.dialect === 'sqlite') return;
  await tx.db.rows(`SELECT "id" FROM "seat_pools" WHERE "offering_id" = :offeringId ORDER BY "id" FOR UPDATE`, {
    offeringId,
  });
}

export async function insertPool(tx: Tx, pool: Omit<SeatPool, 'taken' | 'waiting'>): Promise<void> {
  await tx.db.insert('seat_pools', {
    ...pool,
    name: JSON.stringify(pool.name),
    taken: 0,
    waiting: 0,
    arrivals: 0,
  });
}

export async function changePool(
  tx: Tx,
  pool: Pick<SeatPool, 'id' | 'name' | 'capacity' | 'offersUntil'>,
): Promise<void> {
  await tx.db.change(
    `UPDATE "seat_pools" SET "name" = :name, "capacity" = :capacity, "offers_until" = :offersUntil WHERE "id" = :id`,
    { id: pool.id, name: JSON.stringify(pool.name), capacity: pool.capacity, offersUntil: pool.offersUntil },
  );
}
