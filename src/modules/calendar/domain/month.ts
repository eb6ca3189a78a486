import { DateTime } from 'luxon';
import type { Instant } from '../../../kernel/clock.js';

/** A month of a calendar, as "2026-12". */
export interface Month {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** From the first moment anywhere on earth that is in it to the last: dates have zones of their own. */
  readonly from: Instant;
  readonly to: Instant;
  /** Its days as "2026-12-04". */
  readonly days: readonly string[];
  /** The weekday of its first day: 1 Monday to 7 Sunday. */
  readonly begins: number;
}

/** Zones reach from twelve hours behind Greenwich to fourteen before it. */
const WIDEST = { hours: 14 } as const;

/** The month of this name, or the one that `now` is in where this zone is. */
export function monthOf(name: string | null, now: Instant, zone: string): Month {
  const named = name === null ? null : DateTime.fromFormat(name, 'yyyy-MM', { zone: 'UTC' });
  const today = DateTime.fromMillis(now, { zone });
  const first = named?.isValid ? named : DateTime.utc(today.year, today.month, 1);
  const next = first.plus({ months: 1 });
  return {
    name: first.toFormat('yyyy-MM'),
    before: first.minus({ months: 1 }).toFormat('yyyy-MM'),
    after: next.toFormat('yyyy-MM'),
    from: first.minus(WIDEST).toMillis(),
    to: next.plus(WIDEST).toMillis(),
    days: Array.from({ length: first.daysInMonth ?? 30 }, (_, day) => first.plus({ days: day }).toFormat('yyyy-MM-dd')),
    begins: first.weekday,
  };
}

/** The day a moment falls on where it counts. */
export function dayIn(at: Instant, zone: string): string {
  return DateTime.fromMillis(at, { zone }).toFormat('yyyy-MM-dd');
}
