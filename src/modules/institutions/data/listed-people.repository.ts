import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { AffiliationRole } from '../domain/affiliation.js';

/** What a person can show to be found on a list. */
export interface Shown {
  readonly addressKeys: readonly string[];
  readonly numberKey: string | null;
  readonly nameKeys: readonly string[];
}

@Injectable()
export class ListedPeopleRepository {
  /** The entry nobody has come for yet that is this person: by address, or by number together with the name. */
  async fitting(ctx: Ctx, institutionId: Id, role: AffiliationRole, shown: Shown): Promise<Id | undefined> {
    const sql = `SELECT id FROM listed_people WHERE institution_id = :institutionId AND role = :role
      AND affiliation_id IS NULL AND (address_key IN (:addressKeys)
        OR (number_key = :numberKey AND name_key IN (:nameKeys))) ORDER BY id LIMIT 1`;
    return (await ctx.db.row<{ id: Id }>(sql, { institutionId, role, ...shown, numberKey: shown.numberKey ?? '' }))?.id;
  }

  async claim(tx: Tx, id: Id, affiliationId: Id): Promise<void> {
    const sql = 'UPDATE listed_people SET affiliation_id = :affiliationId WHERE id = :id AND affiliation_id IS NULL';
    await tx.db.change(sql, { id, affiliationId });
  }
}
