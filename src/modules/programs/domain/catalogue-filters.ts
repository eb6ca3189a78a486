import type { Instant } from '../../../kernel/clock.js';
import { hasWords, searchWords } from '../../../kernel/search-words.js';
import { AUDIENCE_ROLES, type AudienceRole, type OfferingKind } from './offering-kind.js';
import type { OfferingCard } from './offering-card.js';
import { windowState } from './sign-up-window.js';

/** What a reader filters the catalogue by; absent means all. */
export interface CatalogueFilters {
  readonly program?: string;
  readonly kind?: OfferingKind;
  readonly who?: AudienceRole;
  /** A language it is held in. */
  readonly language?: string;
  readonly search?: string;
  /** Only what can be signed up for at this moment. */
  readonly openNow?: boolean;
  /** The deadline is at this moment or later. */
  readonly closesAfter?: Instant;
  /** The deadline is before this moment. */
  readonly closesBefore?: Instant;
}

/** A card with all it says, in every language, in the form it is searched by. */
export interface ListedCard extends OfferingCard {
  readonly key: string;
}

/** What readers choose among, each with a count. */
export const FACETS = ['kind', 'program', 'who', 'language'] as const;
export type Facet = (typeof FACETS)[number];

export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

const VALUES: Readonly<Record<Facet, (card: OfferingCard) => readonly string[]>> = {
  kind: ({ kind }) => [kind],
  program: ({ programSlug }) => [programSlug],
  who: ({ audienceRoles }) => (audienceRoles.length > 0 ? audienceRoles : AUDIENCE_ROLES),
  language: ({ languages }) => languages,
};

/** The cards that pass every filter, in their order. */
export function chosen(cards: readonly ListedCard[], filters: CatalogueFilters, now: Instant): readonly ListedCard[] {
  return passing(cards, filters, now).filter((card) => FACETS.every((facet) => has(card, facet, filters[facet])));
}

/**
 * How many things a reader would see with another choice in one facet, the other filters as they are. A contest counts
 * once, for it is shown as one.
 */
export function facetCounts(cards: readonly ListedCard[], filters: CatalogueFilters, now: Instant): FacetCounts {
  const passed = passing(cards, filters, now);
  const counted = (facet: Facet): ReadonlyMap<string, number> => {
    const things = new Map<string, Set<string>>();
    for (const card of passed) {
      if (!FACETS.every((other) => other === facet || has(card, other, filters[other]))) continue;
      for (const value of VALUES[facet](card)) {
        const seen = things.get(value);
        if (seen) seen.add(card.contestId ?? card.id);
        else things.set(value, new Set([card.contestId ?? card.id]));
      }
    }
    return new Map([...things].map(([value, seen]) => [value, seen.size]));
  };
  return { kind: counted('kind'), program: counted('program'), who: counted('who'), language: counted('language') };
}

function has(card: OfferingCard, facet: Facet, wanted: string | undefined): boolean {
  return !wanted || VALUES[facet](card).includes(wanted);
}

function passing(cards: readonly ListedCard[], filters: CatalogueFilters, now: Instant): readonly ListedCard[] {
  const { search, openNow, closesAfter, closesBefore } = filters;
  const words = searchWords(search ?? '');
  return cards.filter(
    (card) =>
      hasWords(card.key, words) &&
      (!openNow || windowState(card, now) === 'open') &&
      (closesAfter === undefined || (card.closesAt !== null && card.closesAt >= closesAfter)) &&
      (closesBefore === undefined || (card.closesAt !== null && card.closesAt < closesBefore)),
  );
}
