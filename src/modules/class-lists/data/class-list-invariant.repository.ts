import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';

/** Each finds the ids of what breaks it. */
export const CLASS_LIST_INVARIANTS: Readonly<Record<string, string>> = {
  'matched students have an account that was not merged away': `SELECT s.id FROM class_list_students s
    JOIN accounts a ON a.id = s.account_id WHERE a.state = 'merged'`,
  'a student stands on a list once': `SELECT s.id FROM class_list_students s JOIN class_list_students o
    ON o.list_id = s.list_id AND o.account_id = s.account_id AND o.id > s.id`,
  'a used code belongs to a student whose account is known': `SELECT i.id FROM class_invitations i
    JOIN class_list_students s ON s.id = i.student_id
    WHERE i.used_by IS NOT NULL AND s.account_id IS NULL AND (s.parted_from_id IS NULL OR s.parted_from_id <> i.used_by)`,
  'who was asked for a class has a registration': `SELECT x.student_id AS id FROM class_sign_up_students x
    WHERE x.outcome = 'asked' AND x.registration_id IS NULL`,
  'a class sign-up asks students of its own list': `SELECT x.student_id AS id FROM class_sign_up_students x
    JOIN class_sign_ups u ON u.id = x.sign_up_id JOIN class_list_students s ON s.id = x.student_id
    WHERE s.list_id <> u.list_id`,
};

export async function offenders(ctx: Ctx, sql: string): Promise<Id[]> {
  const rows = await ctx.db.rows<{ id: Id }>(`${sql} ORDER BY 1 LIMIT 10`);
  return rows.map(({ id }) => id);
}
