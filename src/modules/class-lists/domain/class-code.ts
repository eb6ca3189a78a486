import { createHmac } from 'node:crypto';
import { DAY, MINUTE } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';

/** Without I, L, O and U: nobody mixes them up with digits, and no code reads as a word. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/** A slip lies in a bag over the holidays. */
export const CODE_LIFE = 60 * DAY;
/** How long the codes of a printing can be seen: enough to print again when the paper jams. */
export const PRINTING_LIFE = 30 * MINUTE;

/**
 * The code of an invitation, 50 bits. It follows from the server's secret and the row, so that it can be printed and
 * mailed without being kept anywhere.
 */
export function classCode(secret: string, invitationId: Id): string {
  const bytes = createHmac('sha256', secret).update(`class-code ${invitationId}`).digest();
  const letters = Array.from({ length: LENGTH }, (_, index) => ALPHABET[(bytes[index] ?? 0) % 32]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** What is stored: keyed, so that a copy of the table opens nothing. */
export function classCodeDigest(secret: string, code: string): string {
  return createHmac('sha256', secret).update(`class-code-digest ${code}`).digest('hex');
}

/** Reads a code as people type it: any case and width, with or without the hyphen, O for 0 and I for 1. Null when it is none. */
export function readClassCode(text: string): string | null {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/gu, '1');
  if (letters.length !== LENGTH || [...letters].some((letter) => !ALPHABET.includes(letter))) return null;
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}
