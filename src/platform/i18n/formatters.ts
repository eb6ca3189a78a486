import type { Locale } from '../../kernel/locale.js';
import { formatLocale } from './format-locale.js';

/** An Intl formatter costs 50 microseconds to make and one to use: each is made once per process. */
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const spans = new Map<Locale, Intl.RelativeTimeFormat>();

const DATE_STYLES = {
  day: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof DATE_STYLES;

export function dateFormatter(locale: Locale, zone: string, style: DateStyle): Intl.DateTimeFormat {
  return kept(dates, `${locale} ${zone} ${style}`, () => {
    return new Intl.DateTimeFormat(formatLocale(locale), { timeZone: zone, ...DATE_STYLES[style] });
  });
}

export function numberFormatter(locale: Locale, digits: number | null): Intl.NumberFormat {
  return kept(numbers, `${locale} ${digits}`, () => {
    const options = digits === null ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return new Intl.NumberFormat(formatLocale(locale), options);
  });
}

/** `numeric: 'always'`: "tomorrow" would be wrong for whoever lives in another zone. */
export function spanFormatter(locale: Locale): Intl.RelativeTimeFormat {
  return kept(spans, locale, () => new Intl.RelativeTimeFormat(formatLocale(locale), { numeric: 'always' }));
}

function kept<Key, Value>(cache: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = cache.get(key);
  if (value === undefined) {
    value = make();
    cache.set(key, value);
  }
  return value;
}
