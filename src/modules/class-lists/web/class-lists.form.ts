import type { Instant } from '../../../kernel/clock.js';
import { isId, type Id } from '../../../kernel/id.js';
import {
  Checked,
  Choice,
  EmailAddress,
  IdText,
  InstantText,
  Picked,
  Text,
  Whole,
  ZoneName,
} from '../../../platform/http/fields.js';
import { STUDENT_STATES, type StudentFields, type StudentState } from '../domain/class-student.js';
import { MOST_STUDENTS, STUDENT_SORTS, type StudentSort } from '../domain/student-filter.js';
import type { Selection } from '../service/class-students.service.js';

export class NewListForm {
  @Text({ max: 120 }) name!: string;
  @IdText() institutionId!: Id;
}

export class ListNameForm {
  @Text({ max: 120 }) name!: string;
}

export class KeeperForm {
  @EmailAddress() address!: string;
}

/** The filters of a list, all in its address. */
export class StudentListQuery {
  @Choice(STUDENT_STATES, { optional: true }) state: StudentState | null = null;
  @Text({ max: 200, optional: true }) q = '';
  @Choice(STUDENT_SORTS, { optional: true }) sort: StudentSort = 'name';
  @Whole({ min: 1, max: 1_000_000, optional: true }) page = 1;
}

export class StudentForm {
  @Text({ max: 200 }) name!: string;
  @Text({ max: 64, optional: true }) number: string | null = null;
  @Text({ max: 120, optional: true }) className: string | null = null;
  @EmailAddress({ optional: true }) address: string | null = null;
  @Text({ max: 40, optional: true }) mobile: string | null = null;
}

export function fieldsOf({ name, number, className, address, mobile }: StudentForm): StudentFields {
  return { name, number, className, address, mobile };
}

/** Students ticked in a list, or everybody its filter shows. The same in an address and in a form. */
export class SelectionForm {
  @Picked({ most: MOST_STUDENTS, max: 36 }) students: readonly string[] = [];
  @Checked() everybody = false;
  @Choice(STUDENT_STATES, { optional: true }) state: StudentState | null = null;
  @Text({ max: 200, optional: true }) q = '';
}

export function selectionOf({ students, everybody, state, q }: SelectionForm): Selection {
  return { ids: students.filter(isId), everybody, state, search: q };
}

export class NewSignUpForm extends SelectionForm {
  @IdText() offering!: Id;
}

export class BeginningForm {
  /** The zone of `confirmUntil`: the offering's own, sent along by the page. */
  @ZoneName() zone!: string;
  @InstantText() confirmUntil!: Instant;
}

export class JoinQuery {
  @Text({ max: 40, optional: true }) code = '';
}

export class JoinForm {
  @Text({ max: 40 }) code!: string;
}
