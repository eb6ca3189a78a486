import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { HOUR, type Instant } from '../../kernel/clock.js';

export interface CalendarEntry {
  /** Stable: a later file with the same id and a higher sequence replaces the entry. */
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: Instant;
  readonly title: string;
  readonly startsAt: Instant;
  /** Without an end the entry is an hour long. */
  readonly endsAt?: Instant | null;
  readonly place?: string | null;
  readonly url?: string | null;
  readonly description?: string | null;
  readonly cancelled?: boolean;
}

/**
 * The text of a calendar file (RFC 5545) with one entry. Times are written in UTC, which every calendar shows in
 * its owner's zone and which needs no zone rules in the file.
 */
export function calendarFile(entry: CalendarEntry): string {
  const calendar = ical({ prodId: PRODUCT });
  calendar.method(ICalCalendarMethod.PUBLISH);
  put(calendar, entry);
  return calendar.toString();
}

/** The text of a calendar that others subscribe to. The same entries make the same bytes. */
export function calendarFeed(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({ prodId: PRODUCT, name, ttl: REFRESH });
  calendar.method(ICalCalendarMethod.PUBLISH);
  for (const entry of entries) put(calendar, entry);
  return calendar.toString();
}

const PRODUCT = { company: 'Trellis', product: 'Portal', language: 'EN' } as const;
/** How often a calendar should look again, in seconds. */
const REFRESH = 3 * 60 * 60;

function put(calendar: ICalCalendar, entry: CalendarEntry): void {
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: new Date(entry.stamp),
    start: new Date(entry.startsAt),
    end: new Date(entry.endsAt ?? entry.startsAt + HOUR),
    summary: entry.title,
    location: entry.place || null,
    url: entry.url || null,
    description: entry.description || null,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
}
