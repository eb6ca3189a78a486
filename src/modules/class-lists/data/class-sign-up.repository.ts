import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { ClassSignUpRow, Outcome } from '../domain/class-sign-up.js';

const COLUMNS = 'u.id, u.list_id, u.offering_id, u.state, u.confirm_until, u.created_by, u.created_at, u.begun_at';

/** A sign-up through its list: a foreign pair of ids finds nothing. */
export async function findSignUp(ctx: Ctx, listId: Id, id: Id): Promise<ClassSignUpRow | null> {
  const sql = `SELECT ${COLUMNS} FROM class_sign_ups u WHERE u.id = :id AND u.list_id = :listId`;
  return (await ctx.db.row<ClassSignUpRow>(sql, { id, listId })) ?? null;
}

/** For the job that goes on with it: asks nobody's permission. */
export async function lockSignUp(tx: Tx, id: Id): Promise<ClassSignUpRow | null> {
  await tx.db.change('UPDATE class_sign_ups SET state = state WHERE id = :id', { id });
  return (await tx.db.row<ClassSignUpRow>(`SELECT ${COLUMNS} FROM class_sign_ups u WHERE u.id = :id`, { id })) ?? null;
}

/** The sign-ups of these lists that have begun, the newest first. */
export function signUpsOf(ctx: Ctx, listIds: readonly Id[]): Promise<ClassSignUpRow[]> {
  const sql = `SELECT ${COLUMNS} FROM class_sign_ups u WHERE u.list_id IN (:listIds) AND u.state <> 'prepared'
    ORDER BY u.begun_at DESC, u.id DESC`;
  return ctx.db.rows<ClassSignUpRow>(sql, { listIds });
}

export async function insertSignUp(tx: Tx, row: ClassSignUpRow, studentIds: readonly Id[]): Promise<void> {
  await tx.db.insert('class_sign_ups', { ...row });
  await tx.db.insert(
    'class_sign_up_students',
    studentIds.map((studentId) => ({ signUpId: row.id, studentId, outcome: 'chosen', registrationId: null })),
  );
}

/** Begins it, once. */
export async function beginSignUp(tx: Tx, id: Id, confirmUntil: Instant): Promise<boolean> {
  const sql = `UPDATE class_sign_ups SET state = 'begun', begun_at = :now, confirm_until = :confirmUntil
    WHERE id = :id AND state = 'prepared'`;
  return (await tx.db.change(sql, { id, confirmUntil, now: tx.now })) === 1;
}

export async function setSignUpState(tx: Tx, id: Id, state: 'begun' | 'done'): Promise<void> {
  await tx.db.change('UPDATE class_sign_ups SET state = :state WHERE id = :id', { id, state });
}

export interface SignUpStudent {
  readonly studentId: Id;
  readonly outcome: Outcome;
  readonly registrationId: Id | null;
  readonly number: string | null;
  readonly name: string;
  readonly className: string | null;
  readonly address: string | null;
  readonly accountId: Id | null;
  readonly invitedAt: Instant | null;
}

const STUDENTS = `SELECT x.student_id, x.outcome, x.registration_id, s.number, s.name, s.class_name, s.address,
    s.account_id, s.invited_at
  FROM class_sign_up_students x JOIN class_list_students s ON s.id = x.student_id`;

/** Everybody in it, by name. */
export function signUpStudents(ctx: Ctx, id: Id): Promise<SignUpStudent[]> {
  return ctx.db.rows<SignUpStudent>(`${STUDENTS} WHERE x.sign_up_id = :id ORDER BY s.sort_key, s.id`, { id });
}

/** The next few who are to be asked. */
export function nextChosen(tx: Tx, id: Id, most: number): Promise<SignUpStudent[]> {
  const sql = `${STUDENTS} WHERE x.sign_up_id = :id AND x.outcome = 'chosen' ORDER BY s.sort_key, s.id LIMIT :most`;
  return tx.db.rows<SignUpStudent>(sql, { id, most });
}

export async function setOutcome(
  tx: Tx,
  signUpId: Id,
  studentIds: readonly Id[],
  outcome: Outcome,
  registrationId: Id | null = null,
): Promise<void> {
  if (studentIds.length === 0) return;
  const sql = `UPDATE class_sign_up_students SET outcome = :outcome, registration_id = :registrationId
    WHERE sign_up_id = :signUpId AND student_id IN (:studentIds)`;
  await tx.db.change(sql, { signUpId, studentIds, outcome, registrationId });
}

/** How many of each outcome, by sign-up, with the states of the registrations. */
export interface OutcomeCount {
  readonly signUpId: Id;
  readonly outcome: Outcome;
  readonly state: string | null;
  readonly submitted: boolean;
  readonly total: number;
}

export async function outcomeCounts(ctx: Ctx, signUpIds: readonly Id[]): Promise<OutcomeCount[]> {
  if (signUpIds.length === 0) return [];
  const rows = await ctx.db.rows<OutcomeCount>(
    `SELECT x.sign_up_id, x.outcome, r.state, CASE WHEN r.submitted_at IS NULL THEN 0 ELSE 1 END AS submitted,
       COUNT(*) AS total
     FROM class_sign_up_students x LEFT JOIN registrations r ON r.id = x.registration_id
     WHERE x.sign_up_id IN (:signUpIds)
     GROUP BY x.sign_up_id, x.outcome, r.state, CASE WHEN r.submitted_at IS NULL THEN 0 ELSE 1 END`,
    { signUpIds },
  );
  return rows.map((row) => ({ ...row, submitted: Boolean(row.submitted), total: Number(row.total) }));
}

/** Prepared ones that nobody came back to. */
export async function removeStale(tx: Tx, before: Instant): Promise<number> {
  const stale = `SELECT id FROM class_sign_ups WHERE state = 'prepared' AND created_at < :before ORDER BY created_at LIMIT 50`;
  const ids = (await tx.db.rows<{ id: Id }>(stale, { before })).map(({ id }) => id);
  if (ids.length === 0) return 0;
  await tx.db.change('DELETE FROM class_sign_up_students WHERE sign_up_id IN (:ids)', { ids });
  return tx.db.change(`DELETE FROM class_sign_ups WHERE id IN (:ids) AND state = 'prepared'`, { ids });
}
