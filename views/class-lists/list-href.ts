import type { StudentState } from './student-state.js';

export type StudentSort = 'name' | 'number' | 'class' | 'newest';

/** A list with the filters that made it: all of it stands in the address. */
export interface ListAddress {
  /** `/desk/class-lists/:id`, without a slash at the end. */
  readonly base: string;
  readonly state: StudentState | null;
  readonly search: string;
  readonly sort: StudentSort;
}

/** The list's address with some of it changed. */
export function listHref(
  { base, state, search, sort }: ListAddress,
  change: { state?: StudentState | null; search?: string; sort?: StudentSort; page?: number },
): string {
  const asked = { state, search, sort, page: 1, ...change };
  const query = new URLSearchParams({
    ...(asked.state ? { state: asked.state } : {}),
    ...(asked.search ? { q: asked.search } : {}),
    ...(asked.sort === 'name' ? {} : { sort: asked.sort }),
    ...(asked.page > 1 ? { page: String(asked.page) } : {}),
  }).toString();
  return `${base}${query ? `?${query}` : ''}`;
}
