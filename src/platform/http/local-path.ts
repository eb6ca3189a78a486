/**
 * The own path a text names ("/home?tab=2"), or null. Every redirect goes through here: `//evil.example`,
 * `/\evil.example`, `https:...` and control characters never leave the portal.
 */
export function localPath(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > 2000) return null;
  if (!/^\/(?![/\\])[\x21-\x7E]*$/u.test(text)) return null;
  const base = 'http://portal.invalid';
  const address = URL.canParse(text, base) ? new URL(text, base) : null;
  // The parser turns backslashes and dot segments into what a browser would ask for: judge that, not the text.
  if (!address || address.origin !== base || address.pathname.startsWith('//')) return null;
  return `${address.pathname}${address.search}${address.hash}`;
}
