import type { Id } from '../../../kernel/id.js';

/**
 * The pools that count for somebody in a region: those of the whole offering, and those of the region and of every
 * region above it. It is the region pinned at sign-up that decides, not where the person is.
 */
export function poolsInRegion<Pool extends { readonly regionId: Id | null }>(
  pools: readonly Pool[],
  lineageIds: readonly Id[],
): readonly Pool[] {
  return pools.filter(({ regionId }) => regionId === null || lineageIds.includes(regionId));
}
