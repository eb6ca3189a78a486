import { DateTime } from 'luxon';
import { HOUR, type Instant, SECOND } from '../../../kernel/clock.js';

/** Nobody loses a place while asleep: no offer lapses from 22:00 until 08:00 of the person's own clock. */
const QUIET_FROM_HOUR = 22;
const QUIET_UNTIL_HOUR = 8;

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

function endOfNight(instant: Instant, zone: string): Instant {
  const local = DateTime.fromMillis(instant, { zone });
  if (local.hour >= QUIET_UNTIL_HOUR && local.hour < QUIET_FROM_HOUR) return instant;
  const morning = local.hour >= QUIET_FROM_HOUR ? local.plus({ days: 1 }) : local;
  return morning.set({ hour: QUIET_UNTIL_HOUR, minute: 0, second: 0, millisecond: 0 }).toMillis();
}
