import { callingCode, withoutTrunk } from './calling-code.js';

const LEAST_DIGITS = 6;
const MOST_DIGITS = 15; // E.164, section 6.1
const WRITTEN = /^\+?[\d\s().\-/]+$/u;

/**
 * Reads a telephone number, grouped as it was typed, in its international form: "138 0013 8000" of somebody in China
 * becomes "+86 138 0013 8000". `country` (ISO 3166-1) is used only where no country code was typed. Null when it is none.
 */
export function readPhone(text: string, country: string | null): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[‐-―−]/gu, '-')
    .trim();
  if (!WRITTEN.test(plain)) return null;
  const written = plain.startsWith('00') ? `+${plain.slice(2)}` : plain;
  const shown = written.startsWith('+') ? written : abroad(written, country);
  return shown !== null && isInternational(e164(shown)) ? tidy(shown) : null;
}

/** What machines compare and dial: "+8613800138000". */
export function e164(shown: string): string {
  // "+44 (0)20 ...": what stands in brackets is dialled at home only.
  return `+${shown.replace(/\(0\)/gu, '').replace(/\D/gu, '')}`;
}

/** Whether a country code is missing, so that the refusal can say just that. */
export function lacksCountry(text: string, country: string | null): boolean {
  const plain = text.normalize('NFKC').trim();
  return WRITTEN.test(plain) && !/^(\+|00)/u.test(plain) && (country === null || callingCode(country) === null);
}

function abroad(national: string, country: string | null): string | null {
  const code = country === null ? null : callingCode(country);
  return code === null ? null : `+${code} ${withoutTrunk(national, code)}`;
}

/** No country code begins with 0. */
function isInternational(number: string): boolean {
  return /^\+[1-9]/u.test(number) && number.length > LEAST_DIGITS && number.length <= MOST_DIGITS + 1;
}

function tidy(shown: string): string {
  return shown.replace(/\(0\)/gu, '').replace(/\s+/gu, ' ').trim();
}
