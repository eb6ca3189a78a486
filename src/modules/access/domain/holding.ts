import type { Instant } from '../../../kernel/clock.js';
import { factsOf, type Role } from './role.js';
import type { Scope } from './scope.js';

/** A role a person holds somewhere. */
export interface Holding {
  readonly role: Role;
  readonly scope: Scope;
}

/** A grant works from the moment it is given until it is taken back or its time has come. */
export function isLive(grant: { expiresAt: Instant | null; revokedAt: Instant | null }, now: Instant): boolean {
  return grant.revokedAt === null && (grant.expiresAt === null || grant.expiresAt > now);
}

export function mayStandAt(role: Role, scope: Scope): boolean {
  return factsOf(role).scopes.includes(scope.kind);
}
