const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** A link written by people, normalized, or null when it is not http, https or mailto. The only way one gets into `href`. */
export function safeLink(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > 2000) return null;
  const address = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (!address || !SCHEMES.has(address.protocol)) return null;
  // A name in front of the host is how a link pretends to lead elsewhere.
  if (address.username !== '' || address.password !== '') return null;
  return address.href;
}
