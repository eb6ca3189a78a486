import { DateTime } from 'luxon';
import type { Instant } from '../../kernel/clock.js';
import type { DemoMoment } from './plan.js';

/** The moment a plan names, counted from today in the zone. */
export function momentOf([days, time]: DemoMoment, zone: string, now: Instant): Instant {
  const [hour, minute] = time.split(':').map(Number);
  return DateTime.fromMillis(now, { zone }).startOf('day').plus({ days }).set({ hour, minute }).toMillis();
}

export function dayOf(at: Instant, zone: string): string {
  return DateTime.fromMillis(at, { zone }).toFormat('yyyy-MM-dd');
}
