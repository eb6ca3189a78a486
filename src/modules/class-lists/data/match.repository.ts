import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { MatchedBy } from '../domain/class-student.js';

/** Binds a row to an account, unless either is bound on this list already. */
export async function bindAccount(
  tx: Tx,
  { listId, studentId, accountId, by }: { listId: Id; studentId: Id; accountId: Id; by: MatchedBy },
): Promise<boolean> {
  const sql = `UPDATE class_list_students SET account_id = :accountId, matched_by = :by, matched_at = :now
    WHERE id = :studentId AND account_id IS NULL AND (parted_from_id IS NULL OR parted_from_id <> :accountId OR :byCode)
      AND NOT EXISTS (
      SELECT 1 FROM class_list_students o WHERE o.list_id = :listId AND o.account_id = :accountId)`;
  const byCode = by === 'slip' || by === 'mail';
  return (await tx.db.change(sql, { listId, studentId, accountId, by, byCode, now: tx.now })) === 1;
}

export async function unbindAccount(tx: Tx, studentId: Id): Promise<void> {
  const sql = `UPDATE class_list_students SET parted_from_id = account_id, account_id = NULL, matched_by = NULL,
    matched_at = NULL WHERE id = :studentId`;
  await tx.db.change(sql, { studentId });
}

/** A row somewhere that a newcomer may be. */
export interface Waiting {
  readonly studentId: Id;
  readonly listId: Id;
}

/** Rows without an account on which one of these addresses stands, or one of these numbers at its institution. */
export async function waitingFor(
  ctx: Ctx,
  addressKeys: readonly string[],
  numbers: readonly { readonly institutionId: Id; readonly numberKey: string }[],
): Promise<Waiting[]> {
  const rows = await ctx.db.rows<Waiting & { institutionId: Id; numberKey: string | null; addressKey: string | null }>(
    `SELECT s.id AS student_id, s.list_id, s.number_key, s.address_key, l.institution_id
     FROM class_list_students s JOIN class_lists l ON l.id = s.list_id
     WHERE s.account_id IS NULL AND l.archived_at IS NULL
       AND (s.address_key IN (:addressKeys) OR s.number_key IN (:numberKeys))
     ORDER BY s.list_id, s.id`,
    { addressKeys, numberKeys: numbers.map(({ numberKey }) => numberKey) },
  );
  return rows.filter(
    (row) =>
      (row.addressKey !== null && addressKeys.includes(row.addressKey)) ||
      numbers.some((each) => each.institutionId === row.institutionId && each.numberKey === row.numberKey),
  );
}

/** Class sign-ups in which a student is waited for, because her account was not known yet. */
export async function signUpsWaitingFor(tx: Tx, studentId: Id): Promise<Id[]> {
  const sql = `SELECT x.sign_up_id FROM class_sign_up_students x JOIN class_sign_ups u ON u.id = x.sign_up_id
    WHERE x.student_id = :studentId AND x.outcome = 'no_account' AND u.state <> 'prepared' ORDER BY x.sign_up_id`;
  return (await tx.db.rows<{ signUpId: Id }>(sql, { studentId })).map(({ signUpId }) => signUpId);
}

export async function waitNoLonger(tx: Tx, studentId: Id): Promise<void> {
  const sql = `UPDATE class_sign_up_students SET outcome = 'chosen' WHERE student_id = :studentId AND outcome = 'no_account'`;
  await tx.db.change(sql, { studentId });
}
