import type { LocalizedText } from '../../kernel/localized-text.js';
import type { Applicant, Drawing, Hue, OfferingKind, Visibility } from '../../modules/programs/index.js';

/** A moment in the demo world: days from today in the offering's zone, and the time of day there. */
export type DemoMoment = readonly [days: number, time: string];

export type Occupation = 'student' | 'teacher' | 'developer' | 'researcher';

export interface PoolPlan {
  readonly key: string;
  readonly name: LocalizedText;
  readonly capacity: number | null;
  /** Everyone takes a seat in it; the others are for choosing one of. */
  readonly everyone: boolean;
}

/** Who signs up. `scales`: twice the people, twice the sign-ups. */
export interface CrowdPlan {
  readonly count: number;
  readonly who: readonly Occupation[];
  readonly scales?: boolean;
  /** Only people of these countries. */
  readonly countries?: readonly string[];
}

export interface RegionalPlan {
  readonly region: string;
  readonly isOpen: boolean;
  readonly opens?: DemoMoment;
  readonly closes?: DemoMoment;
  readonly languages?: string;
  readonly contact?: string;
  /** Seats that only people of the region take. */
  readonly seats?: number;
}

export interface OfferingPlan {
  readonly slug: string;
  readonly kind: OfferingKind;
  readonly state: 'draft' | 'published' | 'closed' | 'archived';
  readonly contest?: string;
  readonly visibility?: Visibility;
  /** The key of the institution whose people alone may find it. */
  readonly institution?: string;
  readonly applicant?: Applicant;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly body?: LocalizedText;
  readonly audience: LocalizedText;
  readonly preparation: LocalizedText;
  readonly steps: LocalizedText;
  readonly place: LocalizedText;
  readonly onlineUrl?: string;
  readonly languages: string;
  readonly contact?: string;
  readonly zone: string;
  readonly opens: DemoMoment;
  readonly closes: DemoMoment;
  readonly starts?: DemoMoment;
  readonly ends?: DemoMoment;
  readonly reviewLevels?: string;
  readonly offerHours?: number;
  /** Teachers may sign their classes up. */
  readonly classSignUp?: boolean;
  readonly example: boolean;
  readonly pools: readonly PoolPlan[];
  readonly form: FormName;
  readonly crowd?: CrowdPlan;
  readonly regions?: readonly RegionalPlan[];
}

export type FormName = 'course' | 'event' | 'contest' | 'challenge' | 'teachers' | 'scholarship' | 'partnership';

export interface ContestPlan {
  readonly key: string;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly mostPerPerson: number | null;
}

export interface EditionPlan {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly summary?: LocalizedText;
  readonly state?: 'published' | 'archived';
  readonly starts: number;
  readonly ends: number;
  readonly contests: readonly ContestPlan[];
  readonly offerings: readonly OfferingPlan[];
}

export interface RegionPlan {
  readonly code: string;
  readonly parent?: string;
  readonly name: LocalizedText;
  readonly zone: string;
}

export interface ProgramPlan {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly body: LocalizedText;
  readonly hue: Hue;
  readonly drawing: Drawing;
  readonly example: boolean;
  readonly regions: readonly RegionPlan[];
  readonly editions: readonly EditionPlan[];
}

/** The same words in English, Chinese and, where they are given, Arabic. */
export function said(en: string, zh: string, ar?: string): LocalizedText {
  return { en, 'zh-CN': zh, ...(ar ? { ar } : {}) };
}

/** One line each. */
export function lines(en: readonly string[], zh: readonly string[], ar?: readonly string[]): LocalizedText {
  return said(en.join('\n'), zh.join('\n'), ar?.join('\n'));
}

/** One pool that everybody takes a seat in. */
export function seats(capacity: number | null): readonly PoolPlan[] {
  return [{ key: 'places', name: said('Places', '名额', 'المقاعد'), capacity, everyone: true }];
}

/** Words of a plan that become part of longer ones. */
export interface LocalText {
  readonly en: string;
  readonly zh: string;
  readonly ar?: string;
}
