import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { InvitedBy } from '../domain/class-student.js';

export interface InvitationRow {
  readonly id: Id;
  readonly studentId: Id;
  readonly batchId: Id;
  readonly kind: InvitedBy;
  readonly codeDigest: string;
  readonly createdBy: Id;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
  readonly usedBy: Id | null;
  readonly revokedAt: Instant | null;
}

const COLUMNS = `i.id, i.student_id, i.batch_id, i.kind, i.code_digest, i.created_by, i.created_at, i.expires_at,
  i.used_at, i.used_by, i.revoked_at`;

export async function insertInvitations(tx: Tx, rows: readonly InvitationRow[]): Promise<void> {
  if (rows.length > 0)
    await tx.db.insert(
      'class_invitations',
      rows.map((row) => ({ ...row })),
    );
}

/** Earlier codes of the same kind open nothing any more: a lost slip, a letter that was sent again. */
export async function revokeEarlier(tx: Tx, studentIds: readonly Id[], kind: InvitedBy): Promise<void> {
  const sql = `UPDATE class_invitations SET revoked_at = :now
    WHERE student_id IN (:studentIds) AND kind = :kind AND used_at IS NULL AND revoked_at IS NULL`;
  await tx.db.change(sql, { studentIds, kind, now: tx.now });
}

export async function markInvited(tx: Tx, studentIds: readonly Id[], by: InvitedBy): Promise<void> {
  const sql = `UPDATE class_list_students SET invited_by = :by, invited_at = :now WHERE id IN (:studentIds)`;
  await tx.db.change(sql, { studentIds, by, now: tx.now });
}

/** When each of these students was last written to, and how often. */
export async function lettersTo(
  ctx: Ctx,
  studentIds: readonly Id[],
): Promise<ReadonlyMap<Id, { readonly last: Instant; readonly count: number }>> {
  const rows = await ctx.db.rows<{ studentId: Id; last: Instant; count: number }>(
    `SELECT student_id, MAX(created_at) AS last, COUNT(*) AS count FROM class_invitations
     WHERE kind = 'mail' AND student_id IN (:studentIds) GROUP BY student_id`,
    { studentIds },
  );
  return new Map(rows.map(({ studentId, last, count }) => [studentId, { last: Number(last), count: Number(count) }]));
}

/** How many letters a teacher had written since. */
export async function lettersBy(ctx: Ctx, accountId: Id, since: Instant): Promise<number> {
  const sql = `SELECT COUNT(*) AS total FROM class_invitations
    WHERE created_by = :accountId AND kind = 'mail' AND created_at >= :since`;
  return Number((await ctx.db.row<{ total: number }>(sql, { accountId, since }))?.total ?? 0);
}

/** The invitations of one letter run or one printing, in the order of the list. */
export function batchOf(ctx: Ctx, batchId: Id): Promise<InvitationRow[]> {
  const sql = `SELECT ${COLUMNS} FROM class_invitations i JOIN class_list_students s ON s.id = i.student_id
    WHERE i.batch_id = :batchId ORDER BY s.sort_key, s.id`;
  return ctx.db.rows<InvitationRow>(sql, { batchId });
}

export async function findByDigest(ctx: Ctx, codeDigest: string): Promise<(InvitationRow & { listId: Id }) | null> {
  const sql = `SELECT ${COLUMNS}, s.list_id FROM class_invitations i JOIN class_list_students s ON s.id = i.student_id
    WHERE i.code_digest = :codeDigest`;
  return (await ctx.db.row<InvitationRow & { listId: Id }>(sql, { codeDigest })) ?? null;
}

/** Uses a code, once: of two who enter it at the same moment one gets false. */
export async function useInvitation(tx: Tx, id: Id, accountId: Id): Promise<boolean> {
  const sql = `UPDATE class_invitations SET used_at = :now, used_by = :accountId
    WHERE id = :id AND used_at IS NULL AND revoked_at IS NULL AND expires_at > :now`;
  return (await tx.db.change(sql, { id, accountId, now: tx.now })) === 1;
}

/** Whether a letter to this student is still open to be answered. */
export async function hasOpenLetter(ctx: Ctx, studentId: Id): Promise<boolean> {
  const sql = `SELECT 1 AS found FROM class_invitations WHERE student_id = :studentId AND kind = 'mail'
    AND used_at IS NULL AND revoked_at IS NULL AND expires_at > :now LIMIT 1`;
  return (await ctx.db.row(sql, { studentId, now: ctx.now })) !== undefined;
}
