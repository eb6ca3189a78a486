import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { searchKey, sortKey } from '../../../kernel/search-key.js';

/** What a teacher writes down of a student. Whatever she leaves blank is null. */
export interface StudentFields {
  readonly number: string | null;
  readonly name: string;
  readonly className: string | null;
  readonly address: string | null;
  readonly mobile: string | null;
}

export type MatchedBy = 'number' | 'address' | 'slip' | 'mail';
export type InvitedBy = 'mail' | 'slip';

/** A student on a list. */
export interface ClassStudent extends StudentFields {
  readonly id: Id;
  readonly listId: Id;
  readonly numberKey: string | null;
  readonly addressKey: string | null;
  readonly accountId: Id | null;
  readonly matchedBy: MatchedBy | null;
  readonly matchedAt: Instant | null;
  readonly invitedBy: InvitedBy | null;
  readonly invitedAt: Instant | null;
}

export const STUDENT_STATES = ['matched', 'invited', 'unmatched'] as const;

/** matched: we know her account; invited: she has a letter or a slip; unmatched: neither. */
export type StudentState = (typeof STUDENT_STATES)[number];

export function stateOf(student: Pick<ClassStudent, 'accountId' | 'invitedAt'>): StudentState {
  if (student.accountId !== null) return 'matched';
  return student.invitedAt === null ? 'unmatched' : 'invited';
}

/** What a list sorts and searches a student by. */
export function studentKeys(fields: StudentFields): { readonly sortKey: string; readonly searchKey: string } {
  const { number, name, className, address, mobile } = fields;
  return { sortKey: sortKey(name), searchKey: searchKey(name, number, className, address, mobile) };
}

/** Whether a row that came again says anything new. A blank cell says nothing. */
export function merged(known: StudentFields, told: StudentFields): StudentFields {
  return {
    number: told.number ?? known.number,
    name: told.name,
    className: told.className ?? known.className,
    address: told.address ?? known.address,
    mobile: told.mobile ?? known.mobile,
  };
}

export function sameFields(left: StudentFields, right: StudentFields): boolean {
  const fields = ['number', 'name', 'className', 'address', 'mobile'] as const;
  return fields.every((field) => left[field] === right[field]);
}
