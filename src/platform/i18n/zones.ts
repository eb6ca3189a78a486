import type { Locale } from '../../kernel/locale.js';
import { ZONE_CITIES } from './zone-cities.js';

/** The short city of an IANA zone, for a time's label: "Shanghai", 上海. */
export function zoneCity(zone: string, locale: Locale): string {
  const translated = ZONE_CITIES[zone];
  if (translated && locale === 'zh-CN') return translated[0];
  if (translated && locale === 'ar') return translated[1];
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** Whether a text is an IANA zone by name. Bare offsets like "+08:00", which Intl also takes, are not. */
export function isZone(zone: unknown): zone is string {
  if (typeof zone !== 'string' || zone.length > 64) return false;
  if (zone !== 'UTC' && !/^[A-Za-z]+\/[A-Za-z/_+\-0-9]+$/u.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The zones people choose from, UTC first, then by name. */
export function knownZones(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
}
