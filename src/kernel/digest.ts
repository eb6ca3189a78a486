import { createHash, randomBytes } from 'node:crypto';

/** SHA-256 as lower-case hex. Secrets are stored as this, never as themselves. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A secret for links, sessions and feeds: 256 random bits, base64url (43 characters). */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
