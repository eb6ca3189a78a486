import type { Id } from '../../../kernel/id.js';

/** Where a role holds. The later ones wait for the rooms they stand for. */
export const SCOPE_KINDS = [
  'everything',
  'program',
  'edition',
  'contest',
  'offering',
  'region',
  'heat',
  'panel',
  'cohort',
  'institution',
  'checkpoint',
] as const;

export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** `id` is null for `everything` and only then. */
export interface Scope {
  readonly kind: ScopeKind;
  readonly id: Id | null;
}

export const EVERYTHING: Scope = { kind: 'everything', id: null };

export function isScopeKind(value: string): value is ScopeKind {
  return (SCOPE_KINDS as readonly string[]).includes(value);
}

/** One text for one scope, so that a unique index can compare scopes without null columns. */
export function scopeKey(scope: Scope): string {
  return scope.id === null ? scope.kind : `${scope.kind}:${scope.id}`;
}

/** The scope a form field or link names, or null when it names none. */
export function scopeOfKey(key: string): Scope | null {
  const [kind = '', id = null] = key.split(':');
  if (!isScopeKind(kind) || (kind === 'everything') !== (id === null)) return null;
  return { kind, id };
}
