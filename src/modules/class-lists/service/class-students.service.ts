import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import { newId, type Id } from '../../../kernel/id.js';
import type { PageOf } from '../../../kernel/page-of.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { lockList } from '../data/class-list.repository.js';
import type { ClassListRow } from '../domain/class-list.js';
import { forgetStudent } from '../data/student-removal.repository.js';
import {
  countStudents,
  findStudent,
  insertStudents,
  type StateCounts,
  studentsByIds,
  studentsOf,
  studentsPage,
  updateStudent,
} from '../data/student.repository.js';
import { type ClassStudent, sameFields, type StudentFields } from '../domain/class-student.js';
import { MOST_STUDENTS, type StudentFilter } from '../domain/student-filter.js';
import { ListKeeping } from './list-keeping.service.js';
import { Matching } from './matching.service.js';
import { readStudent } from './student-reading.js';

export interface ListPage {
  readonly list: ClassListRow;
  readonly students: PageOf<ClassStudent>;
  readonly counts: StateCounts;
}

/** Students ticked on a page of the list, or everybody its filter finds. */
export interface Selection extends Pick<StudentFilter, 'state' | 'search'> {
  readonly ids: readonly Id[];
  readonly everybody: boolean;
}

export interface SelectedStudents {
  readonly list: ClassListRow;
  readonly students: readonly ClassStudent[];
}

/** Students on a list, one by one. */
@Injectable()
export class ClassStudents {
  constructor(
    private readonly units: UnitOfWork,
    private readonly keeping: ListKeeping,
    private readonly matching: Matching,
    private readonly events: EventLog,
  ) {}

  async page(ctx: Ctx, listId: Id, filter: StudentFilter): Promise<ListPage> {
    const list = await this.keeping.demand(ctx, listId);
    return { list, students: await studentsPage(ctx, listId, filter), counts: await countStudents(ctx, listId) };
  }

  /** Whom a selection means: those ticked, or everybody the filter shows. By name. */
  async selected(ctx: Ctx, listId: Id, { ids, everybody, state, search }: Selection): Promise<SelectedStudents> {
    const list = await this.keeping.demand(ctx, listId);
    const students = everybody
      ? await studentsOf(ctx, listId, { state, search })
      : await studentsByIds(ctx, listId, ids);
    return { list, students };
  }

  /** One student through her list. */
  async one(ctx: Ctx, listId: Id, id: Id): Promise<{ list: ClassListRow; student: ClassStudent }> {
    const list = await this.keeping.demand(ctx, listId);
    const student = await findStudent(ctx, listId, id);
    if (!student) throw new DomainError('not_found', 'errors.not_found');
    return { list, student };
  }

  /** Throws `invalid` at the field that cannot be, or whose value another student on the list has. */
  async add(ctx: Ctx, listId: Id, fields: StudentFields): Promise<Id> {
    const read = readStudent(fields);
    return this.units.run(ctx, async (tx) => {
      const list = await this.locked(tx, listId);
      await this.demandRoom(tx, listId, 1);
      const id = newId(tx.now);
      if ((await insertStudents(tx, [{ ...read, id, listId }])) === 0) throw taken(read.numberKey === null);
      await this.record(tx, 'ClassStudentListed', listId, { studentId: id, name: read.name });
      await this.matchOne(tx, list, id);
      return id;
    });
  }

  async edit(ctx: Ctx, listId: Id, id: Id, fields: StudentFields): Promise<void> {
    const read = readStudent(fields);
    await this.units.run(ctx, async (tx) => {
      const list = await this.locked(tx, listId);
      const before = await findStudent(tx, listId, id);
      if (!before) throw new DomainError('not_found', 'errors.not_found');
      if (sameFields(before, read)) return;
      if (!(await updateStudent(tx, { ...read, id, listId }))) throw taken(before.numberKey === read.numberKey);
      await this.record(tx, 'ClassStudentChanged', listId, { studentId: id, name: read.name });
      await this.matchOne(tx, list, id);
    });
  }

  /** Takes her off the list, with her invitations. What she signed up for stays hers. */
  async remove(ctx: Ctx, listId: Id, id: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      await this.locked(tx, listId);
      const student = await findStudent(tx, listId, id);
      if (!student) throw new DomainError('not_found', 'errors.not_found');
      await forgetStudent(tx, id);
      await this.record(tx, 'ClassStudentRemoved', listId, { studentId: id, name: student.name });
    });
  }

  /** Parts a row from the account it was matched to: the wrong person had the slip, or the number was somebody else's. */
  async part(ctx: Ctx, listId: Id, id: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      await this.locked(tx, listId);
      const student = await findStudent(tx, listId, id);
      if (!student) throw new DomainError('not_found', 'errors.not_found');
      if (student.accountId !== null) await this.matching.part(tx, student);
    });
  }

  /** Throws `conflict` where so many more would make the list too long. */
  async demandRoom(tx: Tx, listId: Id, more: number): Promise<void> {
    const { matched, invited, unmatched } = await countStudents(tx, listId);
    if (matched + invited + unmatched + more <= MOST_STUDENTS) return;
    throw new DomainError('conflict', 'class-lists.list_full', { most: MOST_STUDENTS });
  }

  private async locked(tx: Tx, listId: Id): Promise<ClassListRow> {
    const list = await this.keeping.demandOpen(tx, listId);
    await lockList(tx, listId);
    return list;
  }

  private async matchOne(tx: Tx, list: ClassListRow, id: Id): Promise<void> {
    const student = await findStudent(tx, list.id, id);
    if (student) await this.matching.match(tx, list, [student]);
  }

  private async record(tx: Tx, kind: string, listId: Id, detail: Record<string, unknown>): Promise<void> {
    await this.events.record(tx, { kind, subject: { type: 'class_list', id: listId }, detail });
  }
}

function taken(byAddress: boolean): DomainError {
  return byAddress
    ? new DomainError('invalid', 'class-lists.address_taken', {}, 'address')
    : new DomainError('invalid', 'class-lists.number_taken', {}, 'number');
}
