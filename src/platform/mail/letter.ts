import type { Id } from '../../kernel/id.js';
import type { Locale } from '../../kernel/locale.js';

/** What a letter says, already in the reader's language. Plain text only: the rendering escapes it. */
export interface Letter {
  readonly subject: string;
  /** The heading inside the letter. */
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** A code to type somewhere, shown large. Such a letter is urgent, and its words are not kept once sent. */
  readonly code?: string;
  readonly facts?: readonly { readonly label: string; readonly value: string }[];
  /** One button; `path` is a path of the portal. */
  readonly action?: { readonly label: string; readonly path: string };
  /** Other things one may want to do, as plain links under the button. */
  readonly links?: readonly { readonly label: string; readonly path: string }[];
  /** The text of a calendar file, see `calendarFile`. */
  readonly calendar?: string;
  /** Small print at the end. */
  readonly closing?: string;
}

export interface LetterTo {
  /**
   * A stable seed of the Message-ID: a second letter with the same id is not written, so handlers may run twice.
   * Letters, digits, dots and hyphens.
   */
  readonly id: string;
  readonly to: { readonly address: string; readonly accountId?: Id | null; readonly locale: Locale };
  readonly letter: Letter;
}
