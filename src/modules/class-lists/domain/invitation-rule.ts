import { DAY, type Instant } from '../../../kernel/clock.js';

/** Nobody is written to again within a day, and nobody more often than this. */
export const LETTER_PAUSE = DAY;
export const MOST_LETTERS = 5;
/** What one teacher may have written in a day: a whole year of a school. */
export const MOST_LETTERS_A_DAY = 2_000;

export const LETTER_ANSWERS = ['write', 'no_address', 'has_account', 'just_written', 'too_often'] as const;
export type LetterAnswer = (typeof LETTER_ANSWERS)[number];

/** Whether a student gets a letter now, and if not, why. */
export function letterFor(
  student: { readonly accountId: string | null; readonly address: string | null },
  before: { readonly last: Instant; readonly count: number } | undefined,
  now: Instant,
): LetterAnswer {
  if (student.accountId !== null) return 'has_account';
  if (student.address === null) return 'no_address';
  if (before && before.count >= MOST_LETTERS) return 'too_often';
  return before && before.last > now - LETTER_PAUSE ? 'just_written' : 'write';
}
