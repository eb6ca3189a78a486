import type { GrantView } from '../../../modules/access/index.js';
import type { PeopleDirectory } from '../../../modules/accounts/index.js';
import type { Ctx } from '../../../platform/database/context.js';

/** A grant with the names of the people in it. `givenBy` is null when the portal itself gave it. */
export interface NamedGrant extends GrantView {
  readonly name: string;
  readonly givenBy: string | null;
}

/** Adds the names, in one query for the whole list. */
export async function named(
  ctx: Ctx,
  people: PeopleDirectory,
  grants: readonly GrantView[],
): Promise<readonly NamedGrant[]> {
  const ids = grants.flatMap((grant) =>
    grant.grantedBy === null ? [grant.accountId] : [grant.accountId, grant.grantedBy],
  );
  const names = await people.names(ctx, ids);
  return grants.map((grant) => ({
    ...grant,
    name: names.get(grant.accountId) ?? '',
    givenBy: grant.grantedBy === null ? null : (names.get(grant.grantedBy) ?? ''),
  }));
}
