import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';
import type { Condition } from '../domain/condition.js';

const COLUMNS = `"id", "registration_id", "kind", "effect", "note", "deadline_at", "created_at", "met_at", "ended_at"`;

/** Of these registrations, in the order they were asked. */
export function conditionsOf(ctx: Ctx, registrationIds: readonly Id[]): Promise<Condition[]> {
  if (registrationIds.length === 0) return Promise.resolve([]);
  return ctx.db.rows<Condition>(
    `SELECT ${COLUMNS} FROM "conditions" WHERE "registration_id" IN (:registrationIds) ORDER BY "id"`,
    { registrationIds },
  );
}

export async function findCondition(ctx: Ctx, id: Id): Promise<Condition | null> {
  return (await ctx.db.row<Condition>(`SELECT ${COLUMNS} FROM "conditions" WHERE "id" = :id`, { id })) ?? null;
}

export async function insertCondition(tx: Tx, condition: Condition): Promise<void> {
  await tx.db.insert('conditions', { ...condition, participantId: null });
}

/** False where it was met or ended already. */
export async function meetCondition(tx: Tx, id: Id): Promise<boolean> {
  return settle(tx, id, 'met_at');
}

/** False where it was met or ended already. */
export async function endCondition(tx: Tx, id: Id): Promise<boolean> {
  return settle(tx, id, 'ended_at');
}

async function settle(tx: Tx, id: Id, column: 'met_at' | 'ended_at'): Promise<boolean> {
  const changed = await tx.db.change(
    `UPDATE "conditions" SET "${column}" = :now WHERE "id" = :id AND "met_at" IS NULL AND "ended_at" IS NULL`,
    { id, now: tx.now },
  );
  return changed === 1;
}
