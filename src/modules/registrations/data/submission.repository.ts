import type { Tx } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';

/** Marks a draft as handed in, under the names the desk lists and finds it by. */
export async function markSubmitted(tx: Tx, id: Id, sortKey: string, searchKey: string): Promise<void> {
  await tx.db.change(
    `UPDATE "registrations" SET "submitted_at" = :now, "sort_key" = :sortKey, "search_key" = :searchKey WHERE "id" = :id`,
    { id, now: tx.now, sortKey, searchKey },
  );
}

/** The institution a registration and the person in it count for; fixed from the moment it is handed in. */
export async function pinInstitution(tx: Tx, id: Id, institutionId: Id): Promise<void> {
  await tx.db.change(`UPDATE "registrations" SET "institution_id" = :institutionId WHERE "id" = :id`, {
    id,
    institutionId,
  });
  await tx.db.change(`UPDATE "participants" SET "institution_id" = :institutionId WHERE "registration_id" = :id`, {
    id,
    institutionId,
  });
}
