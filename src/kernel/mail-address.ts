import { domainToASCII } from 'node:url';

/** An address as its owner wrote it, and the form it is compared by. */
export interface MailAddress {
  readonly address: string;
  readonly key: string;
}

const LONGEST = 254; // RFC 5321, section 4.5.3.1.3
const LONGEST_LOCAL_PART = 64;

/**
 * Reads a mail address; null when it is none. The key folds case and width and writes the domain in
 * its ASCII form, so that one mailbox is one account however it is typed.
 */
export function readAddress(text: string): MailAddress | null {
  const address = text.normalize('NFKC').trim();
  const at = address.lastIndexOf('@');
  const localPart = address.slice(0, Math.max(at, 0));
  const domain = domainToASCII(address.slice(at + 1));
  const key = `${localPart.toLowerCase()}@${domain}`;
  if (localPart.length === 0 || localPart.length > LONGEST_LOCAL_PART || key.length > LONGEST) return null;
  // No quoted local parts, no header characters: nobody's school gives such an address.
  if (!/^[^\s@"(),:;<>[\\\]\p{Cc}\p{Cf}]+$/u.test(localPart) || /^\.|\.\.|\.$/u.test(localPart)) return null;
  if (!/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/u.test(domain)) return null;
  return { address, key };
}

/** "s•••@uni.example": enough for its owner to know it, too little for anybody else. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${[...address][0] ?? ''}•••${address.slice(at)}`;
}
