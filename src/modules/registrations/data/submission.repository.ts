import type { Tx } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';

/** Marks a draft as handed in, under the names the desk lists and finds it by. */
export async function markSubmitted(tx: Tx, id: Id, sortKey: string, searchKey: string): Promise<void> {
  await tx.db.change(
    `UPDATE "registrations" SET "submitted_at" = :now, "sort_key" = :sortKey, "search_key" = :searchKey WHERE "id" = :id`,
    { id, now: tx.now, sortKey, searchKey },
  );
}
