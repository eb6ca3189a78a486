import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import { newId, type Id } from '../../../kernel/id.js';
import { sortKey } from '../../../kernel/search-key.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import type {
  DoneRow,
  ImportColumn,
  ImportKind,
  ImportTarget,
  ReadRow,
  RowOutcome,
  RowReason,
} from '../../../platform/import/import-kind.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { lockList } from '../data/class-list.repository.js';
import { forgetStudent, wasAsked } from '../data/student-removal.repository.js';
import {
  findStudent,
  insertStudents,
  studentsByIds,
  studentsByKeys,
  updateStudent,
} from '../data/student.repository.js';
import { type ClassStudent, merged, sameFields, type StudentFields } from '../domain/class-student.js';
import { ClassStudents } from './class-students.service.js';
import { ListKeeping } from './list-keeping.service.js';
import { Matching } from './matching.service.js';
import { readStudent, type ReadStudent } from './student-reading.js';

export const CLASS_LIST_IMPORT = 'class-list';

const COLUMNS: readonly ImportColumn[] = [
  {
    key: 'name',
    label: 'class-lists.column.name',
    synonyms: ['name', 'full name', 'student', 'student name', '姓名', '名字', '学生姓名', '学生'],
    required: true,
    example: '王小明',
  },
  {
    key: 'number',
    label: 'class-lists.column.number',
    synonyms: [
      'number',
      'student number',
      'student no',
      'student id',
      'id',
      'no',
      '学号',
      '编号',
      '学生学号',
      '学籍号',
    ],
    required: false,
    example: '2026302110001',
  },
  {
    key: 'className',
    label: 'class-lists.column.class',
    synonyms: ['class', 'class name', 'group', 'section', '班级', '班', '行政班', '教学班', '专业班级'],
    required: false,
    example: '软件 2601',
  },
  {
    key: 'address',
    label: 'class-lists.column.address',
    synonyms: [
      'mail',
      'e-mail',
      'email',
      'email address',
      'e-mail address',
      'mail address',
      '邮箱',
      '电子邮箱',
      '电子邮件',
      '邮件',
    ],
    required: false,
    example: 'wang.xiaoming@school.example',
  },
  {
    key: 'mobile',
    label: 'class-lists.column.mobile',
    synonyms: [
      'mobile',
      'mobile phone',
      'phone',
      'phone number',
      'telephone',
      'tel',
      '手机',
      '手机号',
      '手机号码',
      '电话',
      '联系电话',
      '联系方式',
    ],
    required: false,
    example: '138 0000 0000',
  },
];

/** What one row would do. */
type Step =
  | { readonly kind: 'create'; readonly student: ReadStudent }
  | { readonly kind: 'update'; readonly student: ReadStudent; readonly known: ClassStudent }
  | { readonly kind: 'unchanged'; readonly known: ClassStudent }
  | { readonly kind: 'refused'; readonly reason: RowReason; readonly column?: string };

type Undo =
  | { readonly kind: 'created'; readonly id: Id }
  | { readonly kind: 'changed'; readonly id: Id; readonly before: StudentFields };

/** A class list as the teacher already has it: 学号, 姓名, 班级, 邮箱, 手机. The same student twice is one student. */
@Injectable()
export class ClassListImport implements ImportKind {
  readonly name = CLASS_LIST_IMPORT;
  readonly title = 'class-lists.import.title';
  readonly columns = COLUMNS;

  constructor(
    private readonly keeping: ListKeeping,
    private readonly students: ClassStudents,
    private readonly matching: Matching,
    private readonly events: EventLog,
  ) {}

  async target(ctx: Ctx, targetId: Id | null): Promise<ImportTarget> {
    const list = await this.keeping.demandOpen(ctx, targetId ?? '');
    return { name: list.name, backTo: `/desk/class-lists/${list.id}` };
  }

  async check(ctx: Ctx, targetId: Id | null, rows: readonly ReadRow[]): Promise<readonly RowOutcome[]> {
    const list = await this.keeping.demandOpen(ctx, targetId ?? '');
    return (await this.plan(ctx, list.id, rows)).map(outcomeOf);
  }

  async apply(tx: Tx, targetId: Id | null, rows: readonly ReadRow[]): Promise<readonly RowOutcome[]> {
    const list = await this.keeping.demandOpen(tx, targetId ?? '');
    await lockList(tx, list.id);
    const steps = await this.plan(tx, list.id, rows);
    const fresh = steps.flatMap((step) =>
      step.kind === 'create' ? [{ ...step.student, id: newId(tx.now), listId: list.id }] : [],
    );
    await this.students.demandRoom(tx, list.id, fresh.length);
    await insertStudents(tx, fresh);
    const outcomes: RowOutcome[] = [];
    const touched: Id[] = fresh.map(({ id }) => id);
    let next = 0;
    for (const step of steps) {
      const outcome = outcomeOf(step);
      if (step.kind === 'create') {
        const id = fresh[next++]?.id ?? '';
        outcomes.push({ ...outcome, subjectId: id, undo: { kind: 'created', id } satisfies Undo });
      } else if (step.kind === 'update') {
        const { id, number, name, className, address, mobile } = step.known;
        await updateStudent(tx, { ...step.student, id, listId: list.id });
        touched.push(id);
        const before = { number, name, className, address, mobile };
        outcomes.push({ ...outcome, subjectId: id, undo: { kind: 'changed', id, before } satisfies Undo });
      } else outcomes.push(outcome);
    }
    await this.matching.match(tx, list, await studentsByIds(tx, list.id, touched));
    if (touched.length > 0) {
      const subject = { type: 'class_list', id: list.id };
      const detail = { created: fresh.length, changed: touched.length - fresh.length };
      await this.events.record(tx, { kind: 'ClassListImported', subject, detail });
    }
    return outcomes;
  }

  /** A student who has joined, was invited or signed up meanwhile stays. */
  async undo(tx: Tx, targetId: Id | null, done: readonly DoneRow[]): Promise<{ readonly kept: number }> {
    const list = await this.keeping.demandOpen(tx, targetId ?? '');
    await lockList(tx, list.id);
    let kept = 0;
    for (const { undo } of done) if (!(await this.takeBack(tx, list.id, undo as Undo | null | undefined))) kept += 1;
    const subject = { type: 'class_list', id: list.id };
    await this.events.record(tx, { kind: 'ClassListImportReversed', subject, detail: { rows: done.length, kept } });
    return { kept };
  }

  private async takeBack(tx: Tx, listId: Id, undo: Undo | null | undefined): Promise<boolean> {
    if (!undo) return true;
    const student = await findStudent(tx, listId, undo.id);
    if (!student) return true;
    if (undo.kind === 'changed') return updateStudent(tx, { ...readStudent(undo.before), id: undo.id, listId });
    if (student.invitedAt !== null || student.matchedBy === 'slip' || student.matchedBy === 'mail') return false;
    if (await wasAsked(tx, undo.id)) return false;
    await forgetStudent(tx, undo.id);
    return true;
  }

  /** What each row would do, after one query for all. Of two rows for one student the later one updates the earlier. */
  private async plan(ctx: Ctx, listId: Id, rows: readonly ReadRow[]): Promise<Step[]> {
    const read = rows.map(readRow);
    const good = read.flatMap((each) => ('student' in each ? [each.student] : []));
    const known = await studentsByKeys(ctx, listId, {
      numbers: good.flatMap(({ numberKey }) => numberKey ?? []),
      addresses: good.flatMap(({ addressKey }) => addressKey ?? []),
      names: good.filter(isUnkeyed).map(({ name }) => sortKey(name)),
    });
    const taken = new Set<string>();
    return read.map((each) => ('student' in each ? stepFor(each.student, known, taken) : each));
  }
}

function readRow({ values }: ReadRow): { readonly student: ReadStudent } | Extract<Step, { kind: 'refused' }> {
  const cell = (key: string) => values[key] || null;
  try {
    return {
      student: readStudent({
        name: values['name'] ?? '',
        number: cell('number'),
        className: cell('className'),
        address: cell('address'),
        mobile: cell('mobile'),
      }),
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const reason = { key: error.messageKey, variables: error.variables } as RowReason;
    return { kind: 'refused', reason, ...(error.field ? { column: error.field } : {}) };
  }
}

function stepFor(student: ReadStudent, known: readonly ClassStudent[], taken: Set<string>): Step {
  const keys = keysOf(student);
  if (keys.some((key) => taken.has(key))) {
    const key = isUnkeyed(student) ? 'class-lists.import.same_name' : 'class-lists.import.twice';
    return { kind: 'refused', reason: { key }, column: 'number' };
  }
  for (const key of keys) taken.add(key);
  const byNumber = known.find(({ numberKey }) => numberKey !== null && numberKey === student.numberKey);
  const byAddress = known.find(({ addressKey }) => addressKey !== null && addressKey === student.addressKey);
  if (byNumber && byAddress && byNumber.id !== byAddress.id) {
    return { kind: 'refused', reason: { key: 'class-lists.import.two_students' }, column: 'address' };
  }
  const one = byNumber ?? byAddress ?? (isUnkeyed(student) ? known.find((each) => sameName(each, student)) : undefined);
  if (!one) return { kind: 'create', student };
  const told = { ...student, ...merged(one, student) };
  if (sameFields(one, told)) return { kind: 'unchanged', known: one };
  return { kind: 'update', known: one, student: { ...told, ...readStudent(told) } };
}

/** Only a name, with a class perhaps: then these two have to tell the student. */
function isUnkeyed({ numberKey, addressKey }: ReadStudent): boolean {
  return numberKey === null && addressKey === null;
}

function keysOf(student: ReadStudent): string[] {
  const { numberKey, addressKey, name, className } = student;
  if (isUnkeyed(student)) return [`name ${sortKey(name)} ${sortKey(className ?? '')}`];
  return [...(numberKey ? [`number ${numberKey}`] : []), ...(addressKey ? [`address ${addressKey}`] : [])];
}

function sameName(known: StudentFields, told: StudentFields): boolean {
  return sortKey(known.name) === sortKey(told.name) && sortKey(known.className ?? '') === sortKey(told.className ?? '');
}

function outcomeOf(step: Step): RowOutcome {
  if (step.kind === 'create') return { result: 'created' };
  if (step.kind === 'refused') {
    return { result: 'refused', reason: step.reason, ...(step.column ? { column: step.column } : {}) };
  }
  return { result: step.kind === 'update' ? 'updated' : 'unchanged', subjectId: step.known.id };
}
