import type { RegistrationState } from '../registrations/registration-state.js';

export type ListSort = 'newest' | 'oldest' | 'name' | 'name_desc';

/** All a list is asked by; every part stands in its address. */
export interface ListAsked {
  readonly state: RegistrationState | null;
  readonly search: string;
  readonly sort: ListSort;
  /** An id, or "-" for those without a region. */
  readonly region: string | null;
  readonly institution: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Who answered so: "<key of the question>=<answer>". */
  readonly answered: string | null;
  /** Empty: the usual columns. */
  readonly columns: readonly string[];
}

/** Which page, and behind or before which row. */
export interface ListTurn {
  readonly page: number;
  readonly after?: string;
  readonly before?: string;
}

/** What was asked as pairs of an address; what is usual is left out. */
export function listPairs(asked: ListAsked): readonly (readonly [name: string, value: string])[] {
  const { state, region, institution, from, to, answered, search, sort, columns } = asked;
  const named = { state, q: search, region, institution, from, to, answered, sort: sort === 'newest' ? '' : sort };
  return [
    ...Object.entries(named).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
    ...(columns.length > 0 ? [['columns', columns.join(',')] as const] : []),
  ];
}

/** The part of the list's address behind the question mark; '' when nothing is asked. */
export function listQuery(asked: ListAsked, turn?: ListTurn): string {
  const turned = turn && turn.page > 1 ? Object.entries(turn).map(([name, value]) => [name, String(value)]) : [];
  return new URLSearchParams([...listPairs(asked), ...turned] as string[][]).toString();
}

/** The list's address with some of it changed, from its first page. */
export function listHref(base: string, asked: ListAsked, change: Partial<ListAsked> = {}, turn?: ListTurn): string {
  const query = listQuery({ ...asked, ...change }, turn);
  return `${base}/registrations${query ? `?${query}` : ''}`;
}
