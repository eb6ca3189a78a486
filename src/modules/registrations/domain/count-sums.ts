import type { Id } from '../../../kernel/id.js';
import type { ListReach } from './list-reach.js';
import type { RegistrationState } from './registration-state.js';

export type Counts = Readonly<Partial<Record<RegistrationState, number>>>;

interface Counted {
  readonly regionKey: string;
  readonly state: RegistrationState;
  readonly total: number;
}

/** Sums by state over the regions that `counts`. */
export function sumByState(rows: readonly Counted[], counts: (regionKey: string) => boolean): Counts {
  const sums: Partial<Record<RegistrationState, number>> = {};
  for (const { regionKey, state, total } of rows) {
    if (counts(regionKey)) sums[state] = (sums[state] ?? 0) + total;
  }
  return sums;
}

/** Whether a reader sees the registrations counted under a key. */
export function keyWithin(reach: ListReach): (regionKey: string) => boolean {
  if (reach.whole) return () => true;
  const regions = new Set<Id>(reach.regions);
  return (regionKey) => regions.has(regionKey);
}

/** Counters are kept by region: whoever sees an institution's people must have them counted. */
export function isCounted(reach: ListReach): boolean {
  return reach.whole || reach.institutions.length === 0;
}

/** All who handed something in. */
export function totalOf(counts: Counts): number {
  return Object.entries(counts).reduce((sum, [state, total]) => (state === 'draft' ? sum : sum + (total ?? 0)), 0);
}
