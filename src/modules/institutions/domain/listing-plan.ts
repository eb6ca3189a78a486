import type { Id } from '../../../kernel/id.js';
import type { ListedFacts } from './listed-reading.js';

interface KnownEntry extends ListedFacts {
  readonly id: Id;
  readonly affiliationId: Id | null;
}

/** What a row of a list does for somebody who is not here yet. */
export type ListingStep =
  | { readonly kind: 'create'; readonly facts: ListedFacts }
  | { readonly kind: 'update'; readonly entry: KnownEntry; readonly facts: ListedFacts }
  | { readonly kind: 'unchanged' }
  /** Its number is one entry and its address another. */
  | { readonly kind: 'two_entries' };

/** A row fits the entry with its number or its address; blank cells keep what the entry says. */
export function listingStep(row: ListedFacts, known: readonly KnownEntry[]): ListingStep {
  const byNumber = known.find(({ numberKey }) => numberKey !== null && numberKey === row.numberKey);
  const byAddress = known.find(({ addressKey }) => addressKey !== null && addressKey === row.addressKey);
  if (byNumber && byAddress && byNumber.id !== byAddress.id) return { kind: 'two_entries' };
  const entry = byNumber ?? byAddress;
  if (!entry) return { kind: 'create', facts: row };
  // Who has come is looked after by the school's own list of people.
  if (entry.affiliationId !== null) return { kind: 'unchanged' };
  const facts: ListedFacts = {
    name: row.name || entry.name,
    nameKey: row.nameKey || entry.nameKey,
    role: row.role,
    number: row.number ?? entry.number,
    numberKey: row.numberKey ?? entry.numberKey,
    addressKey: row.addressKey ?? entry.addressKey,
    untilDay: row.untilDay ?? entry.untilDay,
  };
  const same = FIELDS.every((field) => facts[field] === entry[field]);
  return same ? { kind: 'unchanged' } : { kind: 'update', entry, facts };
}

const FIELDS = ['name', 'role', 'number', 'addressKey', 'untilDay'] as const;
