import type { Id } from '../../../kernel/id.js';
import type { PageOf } from '../../../kernel/page-of.js';
import { searchKey } from '../../../kernel/search-key.js';
import type { Ctx, SqlParams, Tx } from '../../../platform/database/context.js';
import { type ClassStudent, type StudentFields, type StudentState, studentKeys } from '../domain/class-student.js';
import { LIST_SIZE, type StudentFilter, type StudentSort } from '../domain/student-filter.js';

const COLUMNS = `s.id, s.list_id, s.number, s.number_key, s.name, s.class_name, s.address, s.address_key, s.mobile,
  s.account_id, s.matched_by, s.matched_at, s.invited_by, s.invited_at`;

const STATES: Readonly<Record<StudentState, string>> = {
  matched: 's.account_id IS NOT NULL',
  invited: 's.account_id IS NULL AND s.invited_at IS NOT NULL',
  unmatched: 's.account_id IS NULL AND s.invited_at IS NULL',
};

const ORDERS: Readonly<Record<StudentSort, string>> = {
  name: 's.sort_key, s.id',
  number: 'CASE WHEN s.number_key IS NULL THEN 1 ELSE 0 END, s.number_key, s.id',
  class: `COALESCE(s.class_name, ''), s.sort_key, s.id`,
  newest: 's.created_at DESC, s.id DESC',
};

export type StateCounts = Readonly<Record<StudentState, number>>;

export async function countStudents(ctx: Ctx, listId: Id): Promise<StateCounts> {
  const row = await ctx.db.row<{ total: number; matched: number; invited: number }>(
    `SELECT COUNT(*) AS total, COUNT(s.account_id) AS matched,
       COUNT(CASE WHEN s.account_id IS NULL THEN s.invited_at END) AS invited
     FROM class_list_students s WHERE s.list_id = :listId`,
    { listId },
  );
  const [total, matched, invited] = [Number(row?.total ?? 0), Number(row?.matched ?? 0), Number(row?.invited ?? 0)];
  return { matched, invited, unmatched: total - matched - invited };
}

export async function studentsPage(ctx: Ctx, listId: Id, filter: StudentFilter): Promise<PageOf<ClassStudent>> {
  const { where, params } = conditions(listId, filter);
  const count = await ctx.db.row<{ total: number }>(
    `SELECT COUNT(*) AS total FROM class_list_students s WHERE ${where}`,
    params,
  );
  const total = Number(count?.total ?? 0);
  const page = Math.min(Math.max(1, filter.page), Math.max(1, Math.ceil(total / LIST_SIZE)));
  const rows = await ctx.db.rows<ClassStudent>(
    `SELECT ${COLUMNS} FROM class_list_students s WHERE ${where} ORDER BY ${ORDERS[filter.sort]} LIMIT :size OFFSET :offset`,
    { ...params, size: LIST_SIZE, offset: (page - 1) * LIST_SIZE },
  );
  return { rows, total, page, size: LIST_SIZE };
}

/** Everybody a filter shows, by name, whatever the page. */
export function studentsOf(
  ctx: Ctx,
  listId: Id,
  filter: Pick<StudentFilter, 'state' | 'search'> = { state: null, search: '' },
): Promise<ClassStudent[]> {
  const { where, params } = conditions(listId, filter);
  const sql = `SELECT ${COLUMNS} FROM class_list_students s WHERE ${where} ORDER BY ${ORDERS.name}`;
  return ctx.db.rows<ClassStudent>(sql, params);
}

/** A student through her list: a foreign pair of ids finds nobody. */
export async function findStudent(ctx: Ctx, listId: Id, id: Id): Promise<ClassStudent | null> {
  const sql = `SELECT ${COLUMNS} FROM class_list_students s WHERE s.list_id = :listId AND s.id = :id`;
  return (await ctx.db.row<ClassStudent>(sql, { listId, id })) ?? null;
}

export async function studentsByIds(ctx: Ctx, listId: Id, ids: readonly Id[]): Promise<ClassStudent[]> {
  if (ids.length === 0) return [];
  const sql = `SELECT ${COLUMNS} FROM class_list_students s WHERE s.list_id = :listId AND s.id IN (:ids) ORDER BY ${ORDERS.name}`;
  return ctx.db.rows<ClassStudent>(sql, { listId, ids });
}

/** Rows of a list that one of these numbers, addresses or names (as `sortKey`) stands on. */
export function studentsByKeys(
  ctx: Ctx,
  listId: Id,
  keys: {
    readonly numbers: readonly string[];
    readonly addresses: readonly string[];
    readonly names: readonly string[];
  },
): Promise<ClassStudent[]> {
  const sql = `SELECT ${COLUMNS} FROM class_list_students s WHERE s.list_id = :listId
    AND (s.number_key IN (:numbers) OR s.address_key IN (:addresses) OR s.sort_key IN (:names)) ORDER BY s.id`;
  return ctx.db.rows<ClassStudent>(sql, { listId, ...keys });
}

export interface NewStudent extends StudentFields {
  readonly id: Id;
  readonly listId: Id;
  readonly numberKey: string | null;
  readonly addressKey: string | null;
}

/** How many were written: one whose number or address stands on the list already is not. */
export function insertStudents(tx: Tx, students: readonly NewStudent[]): Promise<number> {
  if (students.length === 0) return Promise.resolve(0);
  const empty = {
    accountId: null,
    matchedBy: null,
    matchedAt: null,
    partedFromId: null,
    invitedBy: null,
    invitedAt: null,
  };
  const rows = students.map((student) => ({ ...student, ...empty, ...studentKeys(student), createdAt: tx.now }));
  return tx.db.insert('class_list_students', rows, { orIgnore: true });
}

/** False where the new number or address stands on another row of the list. */
export async function updateStudent(tx: Tx, student: NewStudent): Promise<boolean> {
  const { sortKey, searchKey: searched } = studentKeys(student);
  const { id, listId, number, numberKey, name, className, address, addressKey, mobile } = student;
  const sql = `UPDATE class_list_students SET number = :number, number_key = :numberKey, name = :name,
      class_name = :className, address = :address, address_key = :addressKey, mobile = :mobile,
      sort_key = :sortKey, search_key = :searched
    WHERE id = :id AND NOT EXISTS (SELECT 1 FROM class_list_students o WHERE o.list_id = :listId AND o.id <> :id
      AND (o.number_key = :numberKey OR o.address_key = :addressKey))`;
  const values = { number, numberKey, name, className, address, addressKey, mobile, sortKey, searched };
  return (await tx.db.change(sql, { id, listId, ...values })) === 1;
}

function conditions(
  listId: Id,
  { state, search }: Pick<StudentFilter, 'state' | 'search'>,
): { where: string; params: SqlParams } {
  const where = ['s.list_id = :listId'];
  if (state) where.push(STATES[state]);
  const sought = searchKey(search);
  if (sought === '') return { where: where.join(' AND '), params: { listId } };
  where.push(`s.search_key LIKE :pattern ESCAPE '!'`);
  return { where: where.join(' AND '), params: { listId, pattern: `%${sought.replace(/[!%_]/gu, '!$&')}%` } };
}
