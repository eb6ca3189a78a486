import { HOUR, type Instant, SECOND } from '../../../kernel/clock.js';
import { endOfNight } from './quiet-hours.js';

/** Seconds for which an acceptance still counts after the time that is shown. Never shown itself. */
export const OFFER_GRACE = 30 * SECOND;

/**
 * When a seat offer made at `now` lapses: after `offerHours`, but not after offers end, and moved to
 * 08:00 where that would fall into the person's night. `zone` is the person's IANA zone.
 */
export function offerExpiry(now: Instant, offerHours: number, zone: string, offersUntil: Instant | null): Instant {
  const full = now + offerHours * HOUR;
  return endOfNight(offersUntil === null ? full : Math.min(full, Math.max(offersUntil, now)), zone);
}
