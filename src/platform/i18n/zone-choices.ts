import { HOUR, type Instant } from '../../kernel/clock.js';
import type { Locale } from '../../kernel/locale.js';
import { formatMessage } from './message-format.js';
import { isZone, knownZones, zoneCity } from './zones.js';

/** A zone as people choose it: "Shanghai (UTC+8)" among those of Asia. */
export interface ZoneChoice {
  readonly value: string;
  readonly label: string;
  readonly group: string;
}

/** What Intl still calls by the names of a hundred years ago. */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

const CONTINENTS = [
  'Africa',
  'America',
  'Antarctica',
  'Arctic',
  'Asia',
  'Atlantic',
  'Australia',
  'Europe',
  'Indian',
  'Pacific',
];

const made = new Map<string, readonly ZoneChoice[]>();

/**
 * Every zone by continent, its city and its offset now; within a continent from west to east. `kept` is a zone that
 * stands in a form already: it stays choosable under the name it has. What is no zone at all does not.
 */
export function zoneChoices(locale: Locale, now: Instant, kept: string | null = null): readonly ZoneChoice[] {
  // Four hundred formatters are slow to make; offsets change twice a year.
  const key = `${locale} ${Math.floor(now / HOUR)}`;
  let choices = made.get(key);
  if (!choices) {
    if (made.size > 6) made.clear();
    choices = choicesAt(locale, now);
    made.set(key, choices);
  }
  if (!isZone(kept) || choices.some(({ value }) => value === kept)) return choices;
  return [choiceOf(kept, locale, offsetAt(kept, now)), ...choices];
}

function choicesAt(locale: Locale, now: Instant): readonly ZoneChoice[] {
  const zones = new Set(knownZones().map((zone) => RENAMED[zone] ?? zone));
  return [...zones]
    .map((zone) => ({ offset: offsetAt(zone, now), zone }))
    .sort(
      (left, right) =>
        rank(left.zone) - rank(right.zone) || left.offset - right.offset || (left.zone < right.zone ? -1 : 1),
    )
    .map(({ zone, offset }) => choiceOf(zone, locale, offset));
}

function choiceOf(zone: string, locale: Locale, offset: number): ZoneChoice {
  const continent = zone.split('/')[0] ?? '';
  const group = formatMessage(locale, `times.continent.${CONTINENTS.includes(continent) ? continent : 'UTC'}`) ?? '';
  const label = zone === 'UTC' ? 'UTC' : `${zoneCity(zone, locale)} (${offsetText(offset)})`;
  return { value: zone, label, group };
}

function rank(zone: string): number {
  return CONTINENTS.indexOf(zone.split('/')[0] ?? '');
}

/** Minutes east of Greenwich. */
function offsetAt(zone: string, now: Instant): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(now);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/u.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** "UTC+8", "UTC−3:30" */
function offsetText(offset: number): string {
  const minutes = Math.abs(offset) % 60;
  const hours = Math.floor(Math.abs(offset) / 60);
  const digits = minutes === 0 ? String(hours) : `${hours}:${String(minutes).padStart(2, '0')}`;
  return `UTC${offset < 0 ? '\u2212' : '+'}${digits}`;
}
