import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { openingIn, termsIn, type Opening, type RegionalOpening } from './opening.js';
import { lineage, treeOrder, type Region, type RegionInTree } from './region.js';
import type { SignUpWindow } from './sign-up-window.js';

/** A region, and how an offering stands there. */
export interface RegionInOffering extends RegionInTree {
  /** What was set for this region itself; null: it goes by a region above, else by the offering. */
  readonly own: RegionalOpening | null;
  /** What counts there. */
  readonly opening: Opening;
  /** Counts the changes of what counts there; 0 while that is the offering's own. */
  readonly version: number;
}

/** Every region in the order of the tree, with the opening that counts in it. */
export function regionsInOffering(
  offering: Opening,
  regions: readonly Region[],
  openings: readonly RegionalOpening[],
): RegionInOffering[] {
  return treeOrder(regions).map((region) => {
    const own = openings.find(({ regionId }) => regionId === region.id) ?? null;
    const terms = own ?? termsIn(regions, openings, region.id);
    const opening = openingIn(offering, terms);
    // Dates that come from above are the same moments, told by the clock of the place.
    return { ...region, own, opening: own ? opening : { ...opening, zone: region.zone }, version: terms?.version ?? 0 };
  });
}

/** The region itself, and those below that go by its terms because nothing nearer was set. */
export function affectedRegions(regions: readonly RegionInOffering[], id: Id): readonly Id[] {
  const goesBy = (region: RegionInOffering) =>
    lineage(regions, region.id).find((above) => above.id === id || above.own !== null)?.id;
  return regions.filter((region) => goesBy(region) === id).map((region) => region.id);
}

/** Where a person can say to be: the smallest regions, and larger ones for which something was set. */
export function isChoosable({ isLeaf, own }: Pick<RegionInOffering, 'isLeaf' | 'own'>): boolean {
  return isLeaf || own !== null;
}

/** The region of these codes that is most exact, such as `CN-SH` before `CN`; codes of the nearest first. */
export function regionOfCodes<Node extends Pick<Region, 'code'>>(
  regions: readonly Node[],
  codes: readonly string[],
): Node | null {
  for (const code of codes) {
    const found = regions.find((region) => region.code === code);
    if (found) return found;
  }
  return null;
}

/** Regions as a reader looks for them: their own first, those beside it, then the rest, each in the order of the tree. */
export function mineFirst<Node extends Pick<Region, 'id' | 'parentId'>>(
  regions: readonly Node[],
  mine: Pick<Region, 'id'> | null,
): Node[] {
  if (!mine) return [...regions];
  const line = new Set(lineage(regions, mine.id).map(({ id }) => id));
  const distance = (region: Node): number => {
    if (region.id === mine.id) return 0;
    return lineage(regions, region.id).some(({ id }) => line.has(id)) ? 1 : 2;
  };
  return regions
    .map((region, index) => ({ region, index, away: distance(region) }))
    .sort((left, right) => left.away - right.away || left.index - right.index)
    .map(({ region }) => region);
}

/** From the first opening to the last deadline of any region that takes part: what can be said to somebody from anywhere. */
export function widest(regions: readonly RegionInOffering[], offering: SignUpWindow): SignUpWindow {
  const open = regions.filter((region) => isChoosable(region) && region.opening.state === offering.state);
  if (open.length === 0) return { ...offering, state: offering.state === 'published' ? 'closed' : offering.state };
  return {
    state: offering.state,
    opensAt: first(open.map(({ opening }) => opening.opensAt)),
    closesAt: last(open.map(({ opening }) => opening.closesAt)),
  };
}

function first(moments: readonly (Instant | null)[]): Instant | null {
  return moments.some((at) => at === null) ? null : Math.min(...moments.map(Number));
}

function last(moments: readonly (Instant | null)[]): Instant | null {
  return moments.some((at) => at === null) ? null : Math.max(...moments.map(Number));
}
