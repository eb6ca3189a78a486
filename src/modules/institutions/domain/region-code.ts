/** ISO 3166-1 alpha-2 (`KE`) or ISO 3166-2 (`CN-SH`), in capitals; null when the text is neither. */
export function readRegionCode(text: string): string | null {
  const code = text.normalize('NFKC').trim().toUpperCase();
  return /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/u.test(code) ? code : null;
}

export function countryOf(regionCode: string | null): string | null {
  return regionCode === null ? null : regionCode.slice(0, 2);
}
