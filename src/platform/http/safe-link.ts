/** Control characters and spaces that browsers drop inside an address, which would hide a scheme. */
const HIDDEN = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029]/u;

/**
 * The one rule for links that people write: http, https and mailto, nothing relative, nothing hidden.
 * Returns the address to use, or `null` when it must not become a link.
 */
export function safeLink(written: string): string | null {
  const address = written.trim();
  if (address === '' || HIDDEN.test(address)) return null;
  if (/^mailto:[^\s@?]+@[^\s@?]+$/iu.test(address)) return address;
  if (!/^https?:\/\/[^/\\]/iu.test(address)) return null;
  return URL.canParse(address) && !hasCredentials(new URL(address)) ? address : null;
}

/** `https://bank.example@evil.example/` reads like the bank. */
function hasCredentials(url: URL): boolean {
  return url.username !== '' || url.password !== '';
}
