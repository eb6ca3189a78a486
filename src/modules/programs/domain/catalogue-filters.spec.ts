import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chosen, FACETS, facetCounts, type CatalogueFilters, type ListedCard } from './catalogue-filters.js';
import { AUDIENCE_ROLES, OFFERING_KINDS } from './offering-kind.js';

const NOW = 1_000;

const filters: fc.Arbitrary<CatalogueFilters> = fc.record(
  {
    kind: fc.constantFrom(...OFFERING_KINDS),
    program: fc.constantFrom('a', 'b'),
    who: fc.constantFrom(...AUDIENCE_ROLES),
    language: fc.constantFrom('en', 'zh-CN'),
    search: fc.constantFrom('cloud', 'x'),
    openNow: fc.boolean(),
  },
  { requiredKeys: [] },
);

const cards: fc.Arbitrary<ListedCard[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...OFFERING_KINDS),
      programSlug: fc.constantFrom('a', 'b'),
      contestId: fc.constantFrom(null, null, 'contest'),
      audienceRoles: fc.subarray([...AUDIENCE_ROLES]),
      languages: fc.subarray(['en', 'zh-CN']),
      key: fc.constantFrom('cloud', 'x cloud', 'storage'),
      opensAt: fc.constantFrom(null, NOW - 1, NOW + 1),
    }),
    { maxLength: 12 },
  )
  .map((parts) =>
    parts.map(
      (part, index) => ({ ...part, id: `${index}`, state: 'published', closesAt: null }) as unknown as ListedCard,
    ),
  );

it('counts with each choice just what that choice would show', () => {
  fc.assert(
    fc.property(cards, filters, (all, given) => {
      const counts = facetCounts(all, given, NOW);
      for (const facet of FACETS) {
        for (const [value, count] of counts[facet]) {
          const shown = chosen(all, { ...given, [facet]: value }, NOW);
          expect([facet, value, count]).toEqual([facet, value, new Set(shown.map((c) => c.contestId ?? c.id)).size]);
        }
      }
    }),
  );
});

it('finds what is for everybody whoever one is', () => {
  const everybody = { key: '', audienceRoles: [], contestId: null } as unknown as ListedCard;
  expect(chosen([everybody], { who: 'teacher' }, NOW)).toHaveLength(1);
});
