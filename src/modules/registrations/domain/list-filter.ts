import { DateTime } from 'luxon';
import type { Id } from '../../../kernel/id.js';
import type { RegistrationState } from './registration-state.js';

export const LIST_SORTS = ['newest', 'oldest', 'name', 'name_desc'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

/** Columns a reader may choose beside the name; answers are `q.<key of the question>`. */
export const LIST_COLUMNS = ['address', 'reference', 'state', 'region', 'institution', 'since', 'changed'] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** What stands for registrations without a region. */
export const WITHOUT_REGION = '-';

/** A desk's list as its address says it. */
export interface ListFilter {
  readonly state: RegistrationState | null;
  /** Part of a name, address or reference; case and width do not matter. */
  readonly search: string;
  readonly sort: ListSort;
  /** A region with all below it, or `WITHOUT_REGION`. */
  readonly region: Id | null;
  readonly institution: Id | null;
  /** Days on which people signed up, YYYY-MM-DD by the offering's clock, both included. */
  readonly from: string | null;
  readonly to: string | null;
  /** Who answered a question so. */
  readonly answered: { readonly question: string; readonly value: string } | null;
  /** Empty: the usual ones. */
  readonly columns: readonly string[];
}

/** Where in the list: behind or before a row, or at a page by its number. */
export interface ListPlace {
  readonly page: number;
  readonly after: Id | null;
  readonly before: Id | null;
}

/** A day as the moments it begins and ends at. */
export function dayStart(day: string, zone: string): number {
  return DateTime.fromISO(day, { zone }).startOf('day').toMillis();
}

export function dayEnd(day: string, zone: string): number {
  return DateTime.fromISO(day, { zone }).startOf('day').plus({ days: 1 }).toMillis();
}
