import type { StudentState } from './class-student.js';

export const STUDENT_SORTS = ['name', 'number', 'class', 'newest'] as const;
export type StudentSort = (typeof STUDENT_SORTS)[number];

/** What of a list is shown. All of it stands in the address. */
export interface StudentFilter {
  readonly state: StudentState | null;
  /** Part of a name, number, class, address or mobile. */
  readonly search: string;
  readonly sort: StudentSort;
  readonly page: number;
}

export const LIST_SIZE = 50;
/** A list is a class or a year of one school, not a country: the page that signs it up shows everybody. */
export const MOST_STUDENTS = 2_000;
