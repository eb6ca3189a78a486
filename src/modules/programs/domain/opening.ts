import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { lineage, type Region } from './region.js';
import type { OfferingState } from './offering-state.js';
import type { SignUpWindow } from './sign-up-window.js';

/** Where and until when one can sign up: the offering's own, or a region's. */
export interface Opening extends SignUpWindow {
  readonly zone: string;
  readonly languages: readonly string[];
  readonly contact: string | null;
}

/** A region's own opening. What it leaves empty is the offering's. */
export interface RegionalTerms {
  readonly isOpen: boolean;
  readonly zone: string;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly languages: readonly string[];
  readonly contact: string | null;
}

/** A region's own terms as stored. */
export interface RegionalOpening extends RegionalTerms {
  readonly id: Id;
  readonly offeringId: Id;
  readonly regionId: Id;
  /** Counts changes. */
  readonly version: number;
}

/** The opening that counts in a region; a region without its own uses the offering's. */
export function openingIn(offering: Opening, regional: RegionalTerms | null): Opening {
  if (!regional) return offering;
  return {
    state: regional.isOpen ? offering.state : notOpen(offering.state),
    zone: regional.zone,
    opensAt: regional.opensAt ?? offering.opensAt,
    closesAt: regional.closesAt ?? offering.closesAt,
    languages: regional.languages.length > 0 ? regional.languages : offering.languages,
    contact: regional.contact ?? offering.contact,
  };
}

/** The terms that hold in a region: its own, else those of the nearest region above that has some; `null`: the offering's. */
export function termsIn<Terms extends { readonly regionId: Id }>(
  regions: readonly Pick<Region, 'id' | 'parentId'>[],
  openings: readonly Terms[],
  regionId: Id,
): Terms | null {
  for (const { id } of lineage(regions, regionId)) {
    const own = openings.find((opening) => opening.regionId === id);
    if (own) return own;
  }
  return null;
}

function notOpen(state: OfferingState): OfferingState {
  return state === 'published' ? 'closed' : state;
}
