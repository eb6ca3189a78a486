import { DAY, HOUR, MINUTE, type Instant } from '../../kernel/clock.js';
import { DEFAULT_LOCALE, type Locale } from '../../kernel/locale.js';
import { dateFormatter, numberFormatter, spanFormatter } from './formatters.js';
import { formatMessage } from './message-format.js';
import { zoneCity } from './zones.js';

/** A deadline as every page and mail writes it. */
export interface DeadlineText {
  /** "Fri 4 Dec 2026, 23:59 Shanghai" */
  readonly text: string;
  /** "your time 18:59"; null when the reader's zone is unknown or shows the same time. */
  readonly yours: string | null;
  /** For `<time datetime>`. */
  readonly iso: string;
  /** "in 8 days", rounded down so that nobody counts on time that is not there. */
  readonly left: string;
}

/** Dates and numbers for one reader. Methods without a zone use the reader's own, else UTC. */
export interface Times {
  deadline(instant: Instant, zone: string): DeadlineText;
  /** "Fri 4 Dec 2026" */
  day(instant: Instant, zone?: string | null): string;
  /** "Fri 4 Dec 2026, 23:59" */
  dayTime(instant: Instant, zone?: string | null): string;
  /** "23:59" */
  time(instant: Instant, zone?: string | null): string;
  /** "in 8 days", "3 hours ago" */
  relative(instant: Instant): string;
  /** "12,345"; with `digits`, exactly so many after the point. */
  number(value: number, digits?: number): string;
  /** "Shanghai" */
  city(zone: string): string;
}

/** Dates and numbers for a reader of `locale` in `readerZone` (null when unknown), seen at `now`. */
export function timesFor(locale: Locale, readerZone: string | null, now: Instant): Times {
  const words = (key: string, variables: Record<string, string>) => formatMessage(locale, key, variables) ?? '';
  const zoneOf = (zone?: string | null) => zone ?? readerZone ?? 'UTC';
  const day = (instant: Instant, zone?: string | null) => dayText(locale, zoneOf(zone), instant);
  const time = (instant: Instant, zone?: string | null) => {
    return dateFormatter(locale, zoneOf(zone), 'time').format(instant);
  };
  const dayTime = (instant: Instant, zone?: string | null) => {
    return words('times.day_time', { day: day(instant, zone), time: time(instant, zone) });
  };
  const relative = (instant: Instant) => spanText(locale, instant - now);

  const yours = (instant: Instant, zone: string): string | null => {
    if (readerZone === null || dayTime(instant, zone) === dayTime(instant)) return null;
    const sameDay = day(instant, zone) === day(instant);
    return words('times.yours', { when: sameDay ? time(instant) : dayTime(instant) });
  };

  return {
    day,
    time,
    dayTime,
    relative,
    city: (zone) => zoneCity(zone, locale),
    number: (value, digits) => numberFormatter(locale, digits ?? null).format(value),
    deadline: (instant, zone) => ({
      text: words('times.deadline', {
        day: day(instant, zone),
        time: time(instant, zone),
        city: zoneCity(zone, locale),
      }),
      yours: yours(instant, zone),
      iso: new Date(instant).toISOString(),
      left: relative(instant),
    }),
  };
}

/** A list writes the same few days again and again, and taking one apart is the dearest thing on its page. */
const days = new Map<string, string>();
const MOST_DAYS = 2_000;

function dayText(locale: Locale, zone: string, instant: Instant): string {
  const key = `${locale} ${zone} ${instant}`;
  let text = days.get(key);
  if (text === undefined) {
    text = dayWritten(locale, zone, instant);
    if (days.size >= MOST_DAYS) days.clear();
    days.set(key, text);
  }
  return text;
}

/** English is put together from its parts: "Fri 4 Dec 2026", which no English locale of Intl writes. */
function dayWritten(locale: Locale, zone: string, instant: Instant): string {
  const formatter = dateFormatter(locale, zone, 'day');
  if (locale !== DEFAULT_LOCALE) return formatter.format(instant);
  const parts = new Map(formatter.formatToParts(instant).map(({ type, value }) => [type, value]));
  return [parts.get('weekday'), parts.get('day'), parts.get('month'), parts.get('year')].join(' ');
}

const SMALLEST = ['minute', MINUTE] as const;
const UNITS = [
  ['day', DAY],
  ['hour', HOUR],
] as const;

/** The largest unit of which at least two fit, so "in 26 hours" and not "in 1 day". */
function spanText(locale: Locale, span: number): string {
  const size = Math.abs(span);
  const [unit, length] = UNITS.find(([, one]) => size >= 2 * one) ?? SMALLEST;
  const count = Math.floor(size / length);
  return spanFormatter(locale).format(span < 0 ? -count : count, unit);
}
