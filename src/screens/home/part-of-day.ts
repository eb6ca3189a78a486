import { DateTime } from 'luxon';
import type { Instant } from '../../kernel/clock.js';

/** Which greeting fits the reader's own clock; `any` while their zone is unknown. */
export function partOfDay(now: Instant, zone: string | null): 'morning' | 'afternoon' | 'evening' | 'any' {
  if (zone === null) return 'any';
  const { hour } = DateTime.fromMillis(now, { zone });
  if (hour < 5) return 'evening';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}
