import type { Holding } from './holding.js';
import { can, reachOf } from './reach.js';
import type { Resource } from './resource.js';
import { factsOf, gives, type Role } from './role.js';

/**
 * Nobody gives, or takes back, a role above their own or beyond their own reach: one single holding that
 * lets grant roles must both rank at least as high and cover the place.
 */
export function mayGrant(holdings: readonly Holding[], role: Role, place: Resource): boolean {
  return holdings.some(
    (holding) =>
      gives(holding.role, 'roles.grant') &&
      factsOf(holding.role).rank >= factsOf(role).rank &&
      can(reachOf([holding], 'roles.grant', null), place),
  );
}
