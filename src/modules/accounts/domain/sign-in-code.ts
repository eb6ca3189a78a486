import { createHmac, timingSafeEqual } from 'node:crypto';
import { MINUTE, SECOND } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { MailAddress } from '../../../kernel/mail-address.js';

/** What a mailed code is for: to sign in, or to prove that a further address is one's own. */
export type CodePurpose = 'sign_in' | 'add_address';

/** What a code is for, whose address it proves, and for which account when it adds one. */
export interface CodeRequest {
  readonly address: MailAddress;
  readonly purpose: CodePurpose;
  readonly accountId: Id | null;
}

export const CODE_LIFE = 10 * MINUTE;
/** Asking again within this time mails nothing new: the first mail is on its way. */
export const CODE_PAUSE = 60 * SECOND;
export const CODE_TRIES = 5;

/** People paste codes with spaces and full-width digits; null when it is not six digits. */
export function readCode(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s-]+/gu, '');
  return /^\d{6}$/u.test(digits) ? digits : null;
}

/** What is stored. Keyed, because a million possible codes are tried through in a moment; bound to its row. */
export function codeDigest(secret: string, codeId: Id, code: string): string {
  return createHmac('sha256', secret).update(`sign-in-code ${codeId} ${code}`).digest('hex');
}

export function sameDigest(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
