import type { Id } from '../../../kernel/id.js';
import type { AffiliationRole, AffiliationView } from './affiliation.js';
import { numberKey } from './member-number.js';

/** Somebody to be confirmed at an institution. Days like `2024-09-01`; what is left out stays as it was. */
export interface ConfirmRow {
  readonly accountId: Id;
  readonly role: AffiliationRole;
  readonly number?: string | null;
  readonly fromDay?: string | null;
  readonly untilDay?: string | null;
}

/** What an affiliation says once the row is done. */
export interface ConfirmFacts {
  readonly number: string | null;
  readonly fromDay: string | null;
  readonly untilDay: string | null;
}

export type ConfirmStep =
  | { readonly kind: 'create'; readonly facts: ConfirmFacts }
  /** Somebody who asked is confirmed. */
  | { readonly kind: 'approve' | 'update'; readonly affiliation: AffiliationView; readonly facts: ConfirmFacts }
  | { readonly kind: 'unchanged'; readonly affiliation: AffiliationView }
  | { readonly kind: 'number_taken' };

/** What a row does, given what the person is there now and who holds the number. */
export function stepFor(row: ConfirmRow, live: AffiliationView | undefined, holder: Id | undefined): ConfirmStep {
  const facts = {
    number: row.number ?? live?.number ?? null,
    fromDay: row.fromDay ?? live?.fromDay ?? null,
    untilDay: row.untilDay ?? live?.untilDay ?? null,
  };
  if (holder !== undefined && holder !== live?.id) return { kind: 'number_taken' };
  if (!live) return { kind: 'create', facts };
  if (live.state === 'requested') return { kind: 'approve', affiliation: live, facts };
  const same =
    numberKey(facts.number) === numberKey(live.number) &&
    facts.fromDay === live.fromDay &&
    facts.untilDay === live.untilDay;
  return same ? { kind: 'unchanged', affiliation: live } : { kind: 'update', affiliation: live, facts };
}
