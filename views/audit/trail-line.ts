import type { Instant } from '../../src/kernel/clock.js';

export interface TrailPerson {
  readonly accountId: string | null;
  /** Null for a person who is no longer known. */
  readonly name: string | null;
}

export interface TrailLine {
  readonly id: string;
  readonly at: Instant;
  readonly kind: string;
  /** The kind in words; null for one without. */
  readonly words: string | null;
  readonly subject: { readonly type: string; readonly id: string };
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
  readonly position: number | null;
  readonly actor: TrailPerson;
  /** Whom it is about, when that is somebody else. */
  readonly person: TrailPerson | null;
}

export interface TrailFilters {
  readonly kind: string;
  /** The kind that is filtered by, in words. */
  readonly kindWords: string | null;
  readonly subject: string;
  readonly person: string;
  readonly offering: string;
}

/** The address of the trail with these filters; empty ones are left out. */
export function trailPath(filters: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(filled(filters));
  return `/admin/audit${query.size > 0 ? `?${query}` : ''}`;
}

/** Without the empty ones. */
export function filled(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
