import { COMMON_PASSWORDS } from './common-passwords.js';

export const SHORTEST_PASSWORD = 15; // NIST SP 800-63B-4, section 3.1.1.2: a password that is the only factor
export const LONGEST_PASSWORD = 128;

/** Why a password is refused: the last part of its message key. */
export type PasswordFault = 'too_short' | 'too_long' | 'common' | 'repeats' | 'context';

/**
 * The first rule a password breaks, or null. `contextWords` are words an attacker would try first: the
 * person's names, their address, the site's name. No rule about kinds of characters, by the same source.
 */
export function passwordFault(password: string, contextWords: readonly string[]): PasswordFault | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return 'too_short';
  if (length > LONGEST_PASSWORD) return 'too_long';
  const plain = folded(password);
  if (isCommon(plain)) return 'common';
  if (new Set(plain).size < 5 || isRun(plain) || isRepeated(plain)) return 'repeats';
  return leavesTooLittle(plain, contextWords) ? 'context' : null;
}

/** Passwords are compared as NFKC, so that the same keys give the same password on every keyboard. */
export function passwordForHash(password: string): string {
  return password.normalize('NFKC');
}

/** Lower case, without the marks people put between words. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._\-!?@#$%&*+,]+/gu, '');
}

function isCommon(plain: string): boolean {
  const withoutTail = plain.replace(/\d{1,4}$/u, '');
  return COMMON_PASSWORDS.has(plain) || COMMON_PASSWORDS.has(withoutTail);
}

/** "abcdefghijklmnop", "1234567890123456": each character follows the one before. */
function isRun(plain: string): boolean {
  const codes = [...plain].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  const small = steps.filter((step) => step === 1 || step === -1 || step === 0 || step === -9);
  return small.length >= steps.length * 0.9;
}

/** "orchardorchardorchard": one short part over and over. */
function isRepeated(plain: string): boolean {
  return /^(.{1,8}?)\1+$/u.test(plain);
}

/** A context word may stand in a long password, but without all of them something worth guessing must be left. */
function leavesTooLittle(plain: string, contextWords: readonly string[]): boolean {
  const words = contextWords
    .flatMap((word) => [folded(word), ...word.toLowerCase().split(/[^\p{L}\p{N}]+/u)])
    .filter((word) => word.length >= 4)
    .sort((left, right) => right.length - left.length);
  let rest = plain;
  for (const word of words) rest = rest.replaceAll(word, '');
  return rest !== plain && [...rest].length < 8;
}
