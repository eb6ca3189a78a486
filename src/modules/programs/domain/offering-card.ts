import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { Hue } from './hue.js';
import type { Applicant, AudienceRole, OfferingKind, Visibility } from './offering-kind.js';
import type { OfferingState } from './offering-state.js';
import { windowState, type WindowState } from './sign-up-window.js';

/** Seats of an offering over all its pools. `capacity` and `left` are `null` when there is no limit. */
export interface SeatSummary {
  readonly capacity: number | null;
  readonly taken: number;
  readonly left: number | null;
  readonly waiting: number;
  readonly offered: number;
}

/** How it stands with an offering, in one word for its tag. */
export type Availability = 'draft' | 'soon' | 'open' | 'nearly_full' | 'waitlist' | 'closed' | 'archived';

/** An offering in a list. */
export interface OfferingCard {
  readonly id: Id;
  readonly slug: string;
  readonly kind: OfferingKind;
  readonly state: OfferingState;
  readonly visibility: Visibility;
  readonly applicant: Applicant;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly place: LocalizedText;
  readonly programSlug: string;
  readonly programName: LocalizedText;
  readonly hue: Hue;
  readonly editionId: Id;
  readonly editionSlug: string;
  readonly editionName: LocalizedText;
  readonly contestId: Id | null;
  readonly contestName: LocalizedText | null;
  readonly contestSummary: LocalizedText | null;
  readonly contestMost: number | null;
  /** Whom it is for; empty: everybody. */
  readonly audienceRoles: readonly AudienceRole[];
  /** In which it is held, as BCP 47 tags. */
  readonly languages: readonly string[];
  readonly zone: string;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly example: boolean;
  /** Counts edits of the offering and of its regions. */
  readonly version: number;
  readonly createdAt: Instant;
  /** Regions with an opening of their own. */
  readonly regions: number;
  readonly seats: SeatSummary | null;
}

/** Few enough left that a reader should hurry: a tenth, at least one. */
export function availabilityOf(
  card: Pick<OfferingCard, 'state' | 'opensAt' | 'closesAt' | 'seats'>,
  now: Instant,
): Availability {
  if (card.state === 'draft' || card.state === 'archived') return card.state;
  const window = windowState(card, now);
  if (window !== 'open') return AWAY[window];
  const { seats } = card;
  if (!seats || seats.left === null || seats.capacity === null) return 'open';
  if (seats.left <= 0) return 'waitlist';
  return seats.left <= Math.max(1, seats.capacity / 10) ? 'nearly_full' : 'open';
}

const AWAY: Readonly<Record<Exclude<WindowState, 'open'>, Availability>> = { not_yet_open: 'soon', closed: 'closed' };
