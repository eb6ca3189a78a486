import type { Id } from '../../../kernel/id.js';
import type { Holding } from './holding.js';
import { isOwn, type Permission } from './permission.js';
import type { Resource, ResourceColumns } from './resource.js';
import { gives } from './role.js';

/** What an actor may reach with one permission, as plain values. `own` is the actor, where owning is enough. */
export interface Reach {
  readonly everything: boolean;
  readonly programs: readonly Id[];
  readonly editions: readonly Id[];
  readonly contests: readonly Id[];
  readonly offerings: readonly Id[];
  readonly regions: readonly Id[];
  readonly institutions: readonly Id[];
  readonly own: Id | null;
}

export const NOWHERE: Reach = {
  everything: false,
  programs: [],
  editions: [],
  contests: [],
  offerings: [],
  regions: [],
  institutions: [],
  own: null,
};
export const EVERYWHERE: Reach = { ...NOWHERE, everything: true };

/** Which part of a resource each list of a reach speaks of; both readers below walk this one table. */
const PLACES = [
  ['programs', 'programId', 'program'],
  ['editions', 'editionId', 'edition'],
  ['contests', 'contestId', 'contest'],
  ['offerings', 'offeringId', 'offering'],
  ['regions', 'regionId', 'region'],
  ['institutions', 'institutionId', 'institution'],
] as const;

export function reachOf(holdings: readonly Holding[], permission: Permission, person: Id | null): Reach {
  const giving = holdings.filter((holding) => gives(holding.role, permission));
  const lists = PLACES.map(([list, , kind]) => [list, idsOf(giving.filter((holding) => holding.scope.kind === kind))]);
  return {
    ...NOWHERE,
    ...Object.fromEntries(lists),
    everything: giving.some((holding) => holding.scope.kind === 'everything'),
    own: isOwn(permission) ? person : null,
  };
}

function idsOf(holdings: readonly Holding[]): readonly Id[] {
  return [...new Set(holdings.map((holding) => holding.scope.id).filter((id) => id !== null))];
}

export function isNowhere(reach: Reach): boolean {
  return !reach.everything && reach.own === null && PLACES.every(([list]) => reach[list].length === 0);
}

/** The reader for one resource. */
export function can(reach: Reach, resource: Resource): boolean {
  if (reach.everything) return true;
  if (reach.own !== null && reach.own === resource.ownerId) return true;
  return PLACES.some(([list, part]) => {
    const id = resource[part];
    return id != null && reach[list].includes(id);
  });
}

export interface ReachCondition {
  /** A condition in brackets, ready to follow WHERE or AND. */
  readonly sql: string;
  readonly params: Readonly<Record<string, Id | readonly Id[]>>;
}

/** The reader for lists: the same answer as `can` for every row. Its parameters are named `reach_...`. */
export function where(reach: Reach, columns: ResourceColumns): ReachCondition {
  if (reach.everything) return { sql: '(1 = 1)', params: {} };
  const conditions: string[] = [];
  const params: Record<string, Id | readonly Id[]> = {};
  for (const [list, part] of PLACES) {
    const column = columns[part];
    if (column === undefined || reach[list].length === 0) continue;
    conditions.push(`${column} IN (:reach_${list})`);
    params[`reach_${list}`] = reach[list];
  }
  if (reach.own !== null && columns.ownerId !== undefined) {
    conditions.push(`${columns.ownerId} = :reach_own`);
    params['reach_own'] = reach.own;
  }
  return { sql: conditions.length === 0 ? '(1 = 0)' : `(${conditions.join(' OR ')})`, params };
}
