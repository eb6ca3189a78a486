import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { Hue } from './offering-kind.js';

/** What an office runs year after year. */
export interface Program {
  readonly id: Id;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  /** Markdown. */
  readonly body: LocalizedText;
  readonly hue: Hue;
  readonly example: boolean;
}

/** One year or season of a program. */
export interface Edition {
  readonly id: Id;
  readonly programId: Id;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
}

/** An edition with the name of its program, for choosing among all. */
export interface NamedEdition extends Edition {
  readonly programName: LocalizedText;
}

/** Offerings shown as one, of which a person may hold `mostPerPerson`; `null`: any number. */
export interface Contest {
  readonly id: Id;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly mostPerPerson: number | null;
}
