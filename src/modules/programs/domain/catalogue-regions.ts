import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { ListedCard } from './catalogue-filters.js';
import type { OfferingCard } from './offering-card.js';
import { openingIn, termsIn, type Opening, type RegionalOpening } from './opening.js';
import { treeOrder, type Region } from './region.js';
import { windowState } from './sign-up-window.js';

/** The regions of the programs that are listed, and what was set for them. */
export interface RegionMap {
  /** By the slug of their program. */
  readonly trees: ReadonlyMap<string, readonly Region[]>;
  readonly openings: ReadonlyMap<Id, readonly RegionalOpening[]>;
}

/** A region by its code, the same place in every program, and how many things are open there. */
export interface ListedRegion {
  readonly code: string;
  readonly name: Region['name'];
  /** 0 for a country or a region of countries. */
  readonly depth: number;
  readonly open: number;
}

/**
 * The cards as they stand in one region: what is not open there is left out, the dates are the region's. A program that
 * does not know the code goes by the country it lies in, and one without either is open to it.
 */
export function cardsIn(
  cards: readonly ListedCard[],
  map: RegionMap,
  code: string,
  now: Instant,
): readonly ListedCard[] {
  return cards
    .map((card) => {
      const { state, zone, opensAt, closesAt, languages } = openingOf(card, map, code);
      return { ...card, state, zone, opensAt, closesAt, languages };
    })
    .filter((card) => windowState(card, now) !== 'closed');
}

/** The opening of an offering that counts in the region of this code. */
export function openingOf(card: OfferingCard, { trees, openings }: RegionMap, code: string): Opening {
  const tree = trees.get(card.programSlug) ?? [];
  const place = nearest(tree, code);
  const own = openings.get(card.id) ?? [];
  const offering = { ...card, contact: null };
  return place && own.length > 0 ? openingIn(offering, termsIn(tree, own, place.id)) : offering;
}

/** The regions a reader can choose among, trees in the order of their programs, each with what is open there. */
export function listedRegions(cards: readonly ListedCard[], map: RegionMap, now: Instant): readonly ListedRegion[] {
  const byCode = new Map<string, ListedRegion>();
  for (const region of [...map.trees.values()].flatMap((tree) => treeOrder(tree))) {
    if (byCode.has(region.code)) continue;
    const here = cardsIn(cards, map, region.code, now).filter((card) => windowState(card, now) === 'open');
    const open = new Set(here.map((card) => card.contestId ?? card.id)).size;
    byCode.set(region.code, { code: region.code, name: region.name, depth: region.depth, open });
  }
  return [...byCode.values()];
}

function nearest(tree: readonly Region[], code: string): Region | null {
  const country = code.includes('-') ? code.slice(0, code.indexOf('-')) : code;
  return tree.find((region) => region.code === code) ?? tree.find((region) => region.code === country) ?? null;
}
