import type { Instant } from '../../kernel/clock.js';

/** Taking an instant apart with a formatter that is kept costs a microsecond; with luxon ten times that. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in a zone, as `2026-11-22`. */
export function localDay(instant: Instant, zone: string): string {
  const { year = '', month = '', day = '' } = partsOf(instant, zone);
  return `${year.padStart(4, '0')}-${month}-${day}`;
}

/** The hour of the clock on the wall, 0 to 23. */
export function localHour(instant: Instant, zone: string): number {
  return Number(partsOf(instant, zone)['hour']);
}

function partsOf(instant: Instant, zone: string): Readonly<Record<string, string>> {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(zone, formatter);
  }
  return Object.fromEntries(formatter.formatToParts(instant).map(({ type, value }) => [type, value]));
}
