import type { Id } from '../../../kernel/id.js';

/** Which registrations of one offering a reader may see: all, or those of some regions and institutions. */
export type ListReach =
  | { readonly whole: true }
  | { readonly whole: false; readonly regions: readonly Id[]; readonly institutions: readonly Id[] };

export const WHOLE: ListReach = { whole: true };

/** The reach as text, the same for the same reach: what a file was made with. */
export function reachText(reach: ListReach): string {
  if (reach.whole) return 'whole';
  return JSON.stringify([[...reach.regions].sort(), [...reach.institutions].sort()]);
}

export function reaches(
  reach: ListReach,
  { regionId, institutionId }: { readonly regionId: Id | null; readonly institutionId: Id | null },
): boolean {
  if (reach.whole) return true;
  return (
    (regionId !== null && reach.regions.includes(regionId)) ||
    (institutionId !== null && reach.institutions.includes(institutionId))
  );
}
