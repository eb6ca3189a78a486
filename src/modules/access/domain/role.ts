import type { Permission } from './permission.js';
import { PERMISSIONS } from './permission.js';
import type { ScopeKind } from './scope.js';

interface RoleFacts {
  /** Nobody grants a role of a higher rank than the one they grant it by. */
  readonly rank: number;
  readonly scopes: readonly ScopeKind[];
  readonly permissions: readonly Permission[];
}

const OFFICE: readonly ScopeKind[] = ['everything', 'program', 'edition', 'contest', 'offering'];
const WATCHING: readonly Permission[] = ['offerings.view_drafts', 'registrations.view'];

/** Every role of the portal. What a role may do is this table and nothing else. */
const TABLE = {
  administrator: { rank: 100, scopes: ['everything'], permissions: PERMISSIONS },
  organizer: {
    rank: 80,
    scopes: OFFICE,
    permissions: [
      'programs.edit',
      'editions.edit',
      'offerings.view_drafts',
      'offerings.edit',
      'offerings.publish',
      'registrations.view',
      'registrations.cancel',
      'registrations.review',
      'seats.change',
      'openings.edit',
      'regions.edit',
      'roles.view',
      'roles.grant',
    ],
  },
  regional_organizer: {
    rank: 60,
    scopes: ['region'],
    permissions: [
      'registrations.view',
      'registrations.cancel',
      'registrations.review',
      'seats.change',
      'openings.edit',
      'roles.view',
    ],
  },
  coordinator: {
    rank: 50,
    scopes: ['institution'],
    permissions: ['institutions.view', 'affiliations.view', 'affiliations.confirm'],
  },
  chair: { rank: 50, scopes: ['contest', 'offering', 'heat', 'panel'], permissions: WATCHING },
  moderator: { rank: 40, scopes: ['contest', 'offering', 'heat', 'panel'], permissions: WATCHING },
  reviewer: {
    rank: 40,
    scopes: ['program', 'edition', 'contest', 'offering', 'region'],
    permissions: ['registrations.view', 'registrations.review'],
  },
  teacher: { rank: 40, scopes: ['offering', 'cohort'], permissions: ['registrations.view'] },
  assistant: { rank: 30, scopes: ['offering', 'cohort'], permissions: ['registrations.view'] },
  judge: { rank: 30, scopes: ['contest', 'offering', 'heat', 'panel'], permissions: [] },
  observer: { rank: 20, scopes: [...OFFICE, 'region'], permissions: WATCHING },
  check_in_staff: { rank: 10, scopes: ['offering', 'checkpoint'], permissions: [] },
} as const satisfies Record<string, RoleFacts>;

export type Role = keyof typeof TABLE;

export const ROLES = Object.keys(TABLE) as readonly Role[];

export function isRole(value: string): value is Role {
  return Object.hasOwn(TABLE, value);
}

export function factsOf(role: Role): RoleFacts {
  return TABLE[role];
}

export function gives(role: Role, permission: Permission): boolean {
  return factsOf(role).permissions.includes(permission);
}
