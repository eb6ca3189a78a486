import type { AffiliationRole, AffiliationState } from './affiliation-words.js';

/** What makes the list of a school's people: all of it stands in the URL. */
export interface SchoolFilter {
  readonly state: AffiliationState | null;
  readonly role: AffiliationRole | null;
  readonly text: string;
  readonly sort: 'name' | 'number' | 'newest' | 'oldest';
}

export const NO_FILTER: SchoolFilter = { state: null, role: null, text: '', sort: 'name' };

/** The address of a school's desk with a filter. */
export function schoolHref(id: string, change: Partial<SchoolFilter>, page = 1): string {
  const { state, role, text, sort } = { ...NO_FILTER, ...change };
  const query = new URLSearchParams({
    ...(state ? { state } : {}),
    ...(role ? { role } : {}),
    ...(text ? { q: text } : {}),
    ...(sort === NO_FILTER.sort ? {} : { sort }),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString();
  return `/desk/institutions/${id}${query ? `?${query}` : ''}`;
}
