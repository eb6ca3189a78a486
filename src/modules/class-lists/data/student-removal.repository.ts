import type { Id } from '../../../kernel/id.js';
import type { Tx } from '../../../platform/database/context.js';

/** Removes a student from a list with everything that hangs on the row. Registrations are not among it: they are hers. */
export async function forgetStudent(tx: Tx, id: Id): Promise<void> {
  await tx.db.change('DELETE FROM class_sign_up_students WHERE student_id = :id', { id });
  await tx.db.change('DELETE FROM class_invitations WHERE student_id = :id', { id });
  await tx.db.change('DELETE FROM class_list_students WHERE id = :id', { id });
}
