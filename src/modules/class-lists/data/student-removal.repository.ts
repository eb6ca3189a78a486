import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';

/** Removes a student from a list with everything that hangs on the row. Registrations are not among it: they are hers. */
export async function forgetStudent(tx: Tx, id: Id): Promise<void> {
  await tx.db.change('DELETE FROM class_sign_up_students WHERE student_id = :id', { id });
  await tx.db.change('DELETE FROM class_invitations WHERE student_id = :id', { id });
  await tx.db.change('DELETE FROM class_list_students WHERE id = :id', { id });
}

/** Whether she was asked for something with her class. */
export async function wasAsked(ctx: Ctx, id: Id): Promise<boolean> {
  const sql = `SELECT 1 AS found FROM class_sign_up_students x JOIN class_sign_ups u ON u.id = x.sign_up_id
    WHERE x.student_id = :id AND u.state <> 'prepared' LIMIT 1`;
  return (await ctx.db.row(sql, { id })) !== undefined;
}
