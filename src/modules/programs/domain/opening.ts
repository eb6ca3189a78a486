import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
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

/** A region's own terms with its name. */
export interface RegionalOpening extends RegionalTerms {
  readonly regionId: Id;
  readonly regionName: LocalizedText;
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

function notOpen(state: OfferingState): OfferingState {
  return state === 'draft' ? 'draft' : 'closed';
}
