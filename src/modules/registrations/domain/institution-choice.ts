import { searchKey } from '../../../kernel/search-key.js';
import type { Id } from '../../../kernel/id.js';
import type { InstitutionAnswer } from './question.js';

/**
 * An institution is asked for by one line to type in, and, once it was looked up, by choices under it. Both have the
 * question's name, so a browser sends the line first and the choice after it. A choice carries the line it was made
 * for: whoever types something else has not chosen yet.
 */
export interface TypedInstitution {
  readonly typed: string;
  /** An institution's id, or UNLISTED; null where nothing was chosen for this line. */
  readonly choice: string | null;
}

export const UNLISTED = 'unlisted';
const BAR = '|';
export const INSTITUTION_NAME_MAX = 200;

/** What the lookup of a typed name found. */
export interface InstitutionLookup {
  readonly found: InstitutionAnswer | null;
  /** To choose from, where more than one could be meant. */
  readonly matches: readonly { readonly id: Id; readonly name: string; readonly place: string | null }[];
}

export function choiceValue(choice: string, typed: string): string {
  return `${choice}${BAR}${typed}`;
}

export function typedInstitution(raw: string | readonly string[] | undefined): TypedInstitution {
  const [line = '', ...choices] = typeof raw === 'string' ? [raw] : (raw ?? []);
  const typed = line.replace(/\s+/gu, ' ').trim();
  const made = choices.findLast((choice) => choice.includes(BAR));
  if (!made) return { typed, choice: null };
  const bar = made.indexOf(BAR);
  const isForThis = searchKey(made.slice(bar + 1)) === searchKey(typed);
  return { typed, choice: isForThis ? made.slice(0, bar) : null };
}
