import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';

/** A part of the world as a program divides it. `code` means the same place in every program: ISO 3166 where there is one. */
export interface Region {
  readonly id: Id;
  readonly programId: Id;
  readonly parentId: Id | null;
  readonly code: string;
  readonly name: LocalizedText;
  /** IANA. */
  readonly zone: string;
  /** Among its siblings. */
  readonly position: number;
}

/** What an editor may set. */
export type RegionDraft = Pick<Region, 'parentId' | 'code' | 'name' | 'zone'>;

/** A region in the order of its tree. */
export interface RegionInTree extends Region {
  /** 0 at the root. */
  readonly depth: number;
  readonly isLeaf: boolean;
}

/** Parents before their children, siblings by position. A loop, which no editor can make, is left out. */
export function treeOrder(regions: readonly Region[]): RegionInTree[] {
  const below = (parentId: Id | null, depth: number): RegionInTree[] =>
    regions
      .filter((region) => region.parentId === parentId)
      .sort((left, right) => left.position - right.position || (left.id < right.id ? -1 : 1))
      .flatMap((region) => {
        const children = below(region.id, depth + 1);
        return [{ ...region, depth, isLeaf: children.length === 0 }, ...children];
      });
  return below(null, 0);
}

/** The region and all above it, nearest first. */
export function lineage<Node extends Pick<Region, 'id' | 'parentId'>>(
  regions: readonly Node[],
  id: Id | null,
): readonly Node[] {
  const line: Node[] = [];
  for (let at = regions.find((each) => each.id === id); at && !line.includes(at);) {
    line.push(at);
    const { parentId } = at;
    at = regions.find((each) => each.id === parentId);
  }
  return line;
}

/** The region and all below it. */
export function within<Node extends Pick<Region, 'id' | 'parentId'>>(
  regions: readonly Node[],
  id: Id,
): readonly Node[] {
  return regions.filter((each) => lineage(regions, each.id).some((above) => above.id === id));
}

const CODE = /^[A-Z0-9][A-Z0-9-]{0,39}$/u;

/** "cn-sh " is `CN-SH`; null where it cannot be a code. */
export function readRegionCode(typed: string): string | null {
  const code = typed.normalize('NFKC').trim().toUpperCase();
  return CODE.test(code) ? code : null;
}
