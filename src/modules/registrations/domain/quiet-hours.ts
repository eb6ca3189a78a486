import { DateTime } from 'luxon';
import type { Instant } from '../../../kernel/clock.js';

/** Nobody loses a place or gets a reminder while asleep: from 22:00 until 08:00 of the person's own clock. */
const QUIET_FROM_HOUR = 22;
const QUIET_UNTIL_HOUR = 8;

/** The instant itself, or 08:00 where it falls into the night of `zone` (IANA). */
export function endOfNight(instant: Instant, zone: string): Instant {
  const local = DateTime.fromMillis(instant, { zone });
  if (local.hour >= QUIET_UNTIL_HOUR && local.hour < QUIET_FROM_HOUR) return instant;
  const morning = local.hour >= QUIET_FROM_HOUR ? local.plus({ days: 1 }) : local;
  return morning.set({ hour: QUIET_UNTIL_HOUR, minute: 0, second: 0, millisecond: 0 }).toMillis();
}
