import { isZone } from '../i18n/zones.js';

const known = new Map<string, boolean>();

/** The zone a small script put in the `zone` cookie, when it is one. Anyone can send any text: what is learned is bounded. */
export function zoneOf(cookie: string | null): string | null {
  if (cookie === null || cookie.length > 64) return null;
  let isKnown = known.get(cookie);
  if (isKnown === undefined) {
    isKnown = isZone(cookie);
    if (known.size < 1000) known.set(cookie, isKnown);
  }
  return isKnown ? cookie : null;
}
