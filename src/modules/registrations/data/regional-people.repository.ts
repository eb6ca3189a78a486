import type { Ctx } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';
import type { RegistrationState } from '../domain/registration-state.js';

export interface RegionalPerson {
  readonly id: Id;
  readonly accountId: Id;
  readonly state: RegistrationState;
}

/** Live registrations of some regions in the order of their ids, after one; drafts too. */
export function peopleIn(
  ctx: Ctx,
  offeringId: Id,
  regionIds: readonly Id[],
  after: Id,
  most: number,
): Promise<RegionalPerson[]> {
  return ctx.db.rows<RegionalPerson>(
    `SELECT "id", "account_id", "state" FROM "registrations"
     WHERE "offering_id" = :offeringId AND "region_id" IN (:regionIds) AND "id" > :after
       AND "state" IN ('draft', 'under_review', 'waiting', 'offered', 'confirmed')
     ORDER BY "id" LIMIT :most`,
    { offeringId, regionIds, after, most },
  );
}
