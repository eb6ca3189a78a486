/**
 * The form a student or staff number is compared by: width and case folded, without spaces and hyphens, so that
 * "sct211-0042 / 2024" and "SCT211-0042/2024" are one number. Null where nothing is left.
 */
export function numberKey(number: string | null): string | null {
  const key = (number ?? '')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .slice(0, 64);
  return key === '' ? null : key;
}
