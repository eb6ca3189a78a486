import type { RegistrationState } from './registration-state.js';

export const LIST_SORTS = ['newest', 'oldest', 'name'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

export interface ListFilter {
  readonly state: RegistrationState | null;
  /** Part of a name, address or reference; case and width do not matter. */
  readonly search: string;
  readonly sort: ListSort;
  readonly page: number;
}
