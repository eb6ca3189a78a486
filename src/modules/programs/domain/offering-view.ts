import type { Id } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/clock.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { Drawing, Hue } from './hue.js';
import type { Applicant, AudienceRole, OfferingKind, Visibility } from './offering-kind.js';
import type { OfferingState } from './offering-state.js';
import type { ShelfState } from './shelf-state.js';

/** What an offering says in each language. */
export interface OfferingTexts {
  readonly title: LocalizedText;
  /** One or two plain sentences, for cards. */
  readonly summary: LocalizedText;
  /** Markdown. */
  readonly body: LocalizedText;
  /** Who can join: one line each. */
  readonly audience: LocalizedText;
  /** What to have ready: one line each. */
  readonly preparation: LocalizedText;
  /** How it goes: one line each. */
  readonly steps: LocalizedText;
  readonly place: LocalizedText;
}

/** When and how long one can sign up, and when it happens. Instants are UTC, `zone` is IANA. */
export interface OfferingTimes {
  readonly zone: string;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
}

/** What an editor may set. Everything else of an offering is the server's. */
export interface OfferingDraft extends OfferingTexts, OfferingTimes {
  readonly contestId: Id | null;
  readonly kind: OfferingKind;
  readonly visibility: Visibility;
  /** Whose people alone may find it; null unless the visibility is `institution`. */
  readonly institutionId: Id | null;
  readonly applicant: Applicant;
  readonly onlineUrl: string | null;
  /** Locales in which it is held, as BCP 47 tags. */
  readonly languages: readonly string[];
  readonly contact: string | null;
  /** Levels of review in their order, such as school, region, office; empty: nobody reviews. */
  readonly reviewLevels: readonly string[];
  /** How long a seat offer is held, in hours. */
  readonly offerHours: number;
  /** Whom it is for, for the catalogue's filter; empty: everybody. */
  readonly audienceRoles: readonly AudienceRole[];
  /** Teachers may sign their classes up; each student confirms for herself. */
  readonly classSignUp: boolean;
  /** Sample data that must not be read as an official rule. */
  readonly example: boolean;
}

/** An offering with the names of what it stands in. Shown to nobody as it is: `onlineUrl` is for confirmed people. */
export interface OfferingView extends OfferingDraft {
  readonly id: Id;
  readonly slug: string;
  readonly programId: Id;
  readonly programSlug: string;
  readonly programName: LocalizedText;
  readonly hue: Hue;
  readonly drawing: Drawing;
  readonly editionId: Id;
  readonly editionSlug: string;
  readonly editionName: LocalizedText;
  readonly contestName: LocalizedText | null;
  /** "Choose one track": how many offerings of the contest one person may hold; `null`: any number. */
  readonly contestMost: number | null;
  /** Some regions have openings of their own: see `Regions.openingFor`. */
  readonly regional: boolean;
  /** As it counts: what stands in an archived edition or program is archived too, unless it is a draft. */
  readonly state: OfferingState;
  /** Where it was archived; null when it is not. */
  readonly archivedBy: 'offering' | 'edition' | 'program' | null;
  readonly editionState: ShelfState;
  readonly programState: ShelfState;
  /** Counts edits; an edit names the version it was made from. */
  readonly version: number;
  readonly publishedAt: Instant | null;
}
