import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { ClassListRow } from '../domain/class-list.js';

/** A list with how many stand on it, by state. */
export interface CountedList extends ClassListRow {
  readonly students: number;
  readonly matched: number;
  readonly invited: number;
}

const COLUMNS = 'l.id, l.institution_id, l.owner_id, l.name, l.created_at, l.archived_at';

const KEPT_BY = `(l.owner_id = :accountId OR EXISTS (
  SELECT 1 FROM class_list_keepers k WHERE k.list_id = l.id AND k.account_id = :accountId))`;

export async function findList(ctx: Ctx, id: Id): Promise<ClassListRow | null> {
  return (await ctx.db.row<ClassListRow>(`SELECT ${COLUMNS} FROM class_lists l WHERE l.id = :id`, { id })) ?? null;
}

/** The lists a person keeps, alone or with others: by name, those put away last. */
export async function listsOf(ctx: Ctx, accountId: Id): Promise<CountedList[]> {
  const rows = await ctx.db.rows<CountedList>(
    `SELECT ${COLUMNS}, COUNT(s.id) AS students, COUNT(s.account_id) AS matched,
       COUNT(CASE WHEN s.account_id IS NULL THEN s.invited_at END) AS invited
     FROM class_lists l LEFT JOIN class_list_students s ON s.list_id = l.id
     WHERE ${KEPT_BY}
     GROUP BY l.id, l.institution_id, l.owner_id, l.name, l.created_at, l.archived_at, l.sort_key
     ORDER BY CASE WHEN l.archived_at IS NULL THEN 0 ELSE 1 END, l.sort_key, l.id`,
    { accountId },
  );
  return rows.map((row) => ({
    ...row,
    students: Number(row.students),
    matched: Number(row.matched),
    invited: Number(row.invited),
  }));
}

export async function insertList(tx: Tx, row: ClassListRow & { readonly sortKey: string }): Promise<void> {
  await tx.db.insert('class_lists', { ...row });
}

export async function renameList(tx: Tx, id: Id, name: string, sortKey: string): Promise<void> {
  await tx.db.change('UPDATE class_lists SET name = :name, sort_key = :sortKey WHERE id = :id', { id, name, sortKey });
}

export async function setArchived(tx: Tx, id: Id, at: Instant | null): Promise<boolean> {
  const open = at === null ? 'IS NOT NULL' : 'IS NULL';
  const sql = `UPDATE class_lists SET archived_at = :at WHERE id = :id AND archived_at ${open}`;
  return (await tx.db.change(sql, { id, at })) === 1;
}

/** Holds the list's row until the unit ends: one change of who stands on it at a time. */
export async function lockList(tx: Tx, id: Id): Promise<void> {
  await tx.db.change('UPDATE class_lists SET name = name WHERE id = :id', { id });
}

export async function keepersOf(ctx: Ctx, listId: Id): Promise<Id[]> {
  const sql = 'SELECT account_id FROM class_list_keepers WHERE list_id = :listId ORDER BY added_at, account_id';
  return (await ctx.db.rows<{ accountId: Id }>(sql, { listId })).map(({ accountId }) => accountId);
}

/** False where that colleague keeps it already. */
export async function insertKeeper(tx: Tx, listId: Id, accountId: Id, addedBy: Id): Promise<boolean> {
  const row = { listId, accountId, addedBy, addedAt: tx.now };
  return (await tx.db.insert('class_list_keepers', row, { orIgnore: true })) === 1;
}

export async function removeKeeper(tx: Tx, listId: Id, accountId: Id): Promise<boolean> {
  const sql = 'DELETE FROM class_list_keepers WHERE list_id = :listId AND account_id = :accountId';
  return (await tx.db.change(sql, { listId, accountId })) === 1;
}
