import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';

export interface SavedFilter {
  readonly id: Id;
  readonly name: string;
  /** The list's address behind its question mark. */
  readonly query: string;
}

/** A person's own, by name. */
export function savedFiltersOf(ctx: Ctx, offeringId: Id, accountId: Id): Promise<SavedFilter[]> {
  return ctx.db.rows<SavedFilter>(
    `SELECT "id", "name", "query" FROM "saved_filters"
     WHERE "account_id" = :accountId AND "offering_id" = :offeringId ORDER BY "name_key"`,
    { offeringId, accountId },
  );
}

export interface NewSavedFilter extends SavedFilter {
  readonly offeringId: Id;
  readonly accountId: Id;
  readonly nameKey: string;
}

/** Keeps a list under a name; the same name again is the new list. */
export async function keepFilter(tx: Tx, filter: NewSavedFilter): Promise<void> {
  await tx.db.change(
    `INSERT INTO "saved_filters" ("id", "offering_id", "account_id", "name", "name_key", "query", "created_at")
     VALUES (:id, :offeringId, :accountId, :name, :nameKey, :query, :now)
     ON CONFLICT ("account_id", "offering_id", "name_key") DO UPDATE SET "name" = excluded."name", "query" = excluded."query"`,
    { ...filter, now: tx.now },
  );
}

/** False where it is not theirs, or gone. */
export async function forgetFilter(tx: Tx, id: Id, offeringId: Id, accountId: Id): Promise<boolean> {
  const sql = `DELETE FROM "saved_filters" WHERE "id" = :id AND "offering_id" = :offeringId AND "account_id" = :accountId`;
  return (await tx.db.change(sql, { id, offeringId, accountId })) === 1;
}
