import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { Drawing, Hue } from './hue.js';
import type { ShelfState } from './shelf-state.js';

/** What an office runs year after year. */
export interface Program {
  readonly id: Id;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  /** Markdown. */
  readonly body: LocalizedText;
  /** For whom it is: one line each. */
  readonly audience: LocalizedText;
  /** How it runs: one line each. */
  readonly steps: LocalizedText;
  /** What one gets: one line each. */
  readonly gains: LocalizedText;
  readonly state: ShelfState;
  readonly hue: Hue;
  readonly drawing: Drawing;
  /** Where it stands among the programs, from 0. */
  readonly position: number;
  /** Sample data that must not be read as an official rule. */
  readonly example: boolean;
  /** Counts edits; an edit names the version it was made from. */
  readonly version: number;
}

/** What an editor may set of a program. */
export type ProgramDraft = Pick<
  Program,
  'slug' | 'name' | 'summary' | 'body' | 'audience' | 'steps' | 'gains' | 'hue' | 'drawing' | 'position'
>;

/** One year or season of a program. */
export interface Edition {
  readonly id: Id;
  readonly programId: Id;
  readonly slug: string;
  readonly name: LocalizedText;
  /** What is special this time: one or two plain sentences. */
  readonly summary: LocalizedText;
  readonly state: ShelfState;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  /** Counts edits; an edit names the version it was made from. */
  readonly version: number;
}

/** What an editor may set of an edition. */
export type EditionDraft = Pick<Edition, 'slug' | 'name' | 'summary' | 'startsAt' | 'endsAt'>;

/** An edition with the name of its program, for choosing among all. */
export interface NamedEdition extends Edition {
  readonly programName: LocalizedText;
}

/** Offerings shown as one, of which a person may hold `mostPerPerson`; `null`: any number. */
export interface Contest {
  readonly id: Id;
  readonly editionId: Id;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly mostPerPerson: number | null;
  readonly version: number;
}

/** What an editor may set of a contest. */
export type ContestDraft = Pick<Contest, 'name' | 'summary' | 'mostPerPerson'>;
