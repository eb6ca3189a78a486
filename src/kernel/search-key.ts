/** The form a text is searched by on every database: NFKC (folds full width), lower case, one space between words. */
export function searchKey(...parts: readonly (string | null | undefined)[]): string {
  return parts
    .filter((part): part is string => Boolean(part))
    .join(' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The form a text is sorted by on every database: like `searchKey`, without marks on Latin letters, at most 200 characters. */
export function sortKey(text: string): string {
  return searchKey(text.normalize('NFKD').replace(/[\u0300-\u036f]/gu, '')).slice(0, 200);
}
