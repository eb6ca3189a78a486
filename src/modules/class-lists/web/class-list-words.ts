import { Injectable } from '@nestjs/common';
import type { ClassListProps } from '../../../../views/class-lists/class-list.js';
import type { StudentFormProps } from '../../../../views/class-lists/student.js';
import type { TeachingProps } from '../../../../views/class-lists/teaching.js';
import type { FormView } from '../../../../views/components/form/form-state.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { ClassListRow } from '../domain/class-list.js';
import { type ClassStudent, stateOf } from '../domain/class-student.js';
import type { StudentFilter } from '../domain/student-filter.js';
import { CLASS_LIST_IMPORT } from '../service/class-list-import.js';
import { ClassLists } from '../service/class-lists.service.js';
import type { ListPage } from '../service/class-students.service.js';
import { SignUpSheets } from '../service/sign-up-sheets.service.js';
import { TeachingPlaces } from '../service/teaching-places.service.js';
import { lineView } from './class-sign-up-line.js';

/** Puts a teacher's lists into her language. */
@Injectable()
export class ClassListWords {
  constructor(
    private readonly lists: ClassLists,
    private readonly places: TeachingPlaces,
    private readonly sheets: SignUpSheets,
  ) {}

  async teaching(ctx: Ctx, form: FormView): Promise<TeachingProps> {
    const places = await this.places.mine(ctx);
    const lists = await this.lists.mine(ctx);
    const names = await this.places.named(
      ctx,
      lists.map(({ institutionId }) => institutionId),
    );
    const listNames = new Map(lists.map(({ id, name }) => [id, name]));
    const lines = await this.sheets.lines(ctx, lists);
    return {
      form,
      action: '/desk/class-lists',
      places: places.map(({ id, name }) => ({ value: id, label: inLocale(name, ctx.locale) })),
      lists: lists.map(({ id, name, institutionId, students, matched, invited, archivedAt }) => ({
        id,
        name,
        href: `/desk/class-lists/${id}`,
        place: inLocale(names.get(institutionId)?.name, ctx.locale),
        students,
        matched,
        invited,
        putAway: archivedAt !== null,
      })),
      signUps: lines.map((line) => lineView(line, ctx, listNames.get(line.signUp.listId) ?? '')),
    };
  }

  async list(ctx: Ctx, { list, students, counts }: ListPage, filter: StudentFilter): Promise<ClassListProps> {
    const base = `/desk/class-lists/${list.id}`;
    const lines = await this.sheets.lines(ctx, [list]);
    return {
      base,
      name: list.name,
      place: await this.placeOf(ctx, list),
      putAway: list.archivedAt !== null,
      importHref: `/desk/imports/new?kind=${CLASS_LIST_IMPORT}&target=${list.id}`,
      counts,
      list: { ...students, rows: students.rows.map(studentView) },
      state: filter.state,
      search: filter.search,
      sort: filter.sort,
      signUps: lines.map((line) => lineView(line, ctx, list.name)),
    };
  }

  student(list: ClassListRow, student: ClassStudent | null, form: FormView): StudentFormProps {
    const base = `/desk/class-lists/${list.id}`;
    const path = student ? `${base}/students/${student.id}` : `${base}/students`;
    return {
      list: { name: list.name, href: base },
      student: student ? { ...studentView(student), matchedAt: student.matchedAt, invitedAt: student.invitedAt } : null,
      form: student && form.errors.length === 0 ? { values: valuesOf(student), errors: [] } : form,
      action: path,
      removeAction: student && list.archivedAt === null ? `${path}/removal` : null,
      partAction: student?.accountId && list.archivedAt === null ? `${path}/match/reversal` : null,
    };
  }

  async placeOf(ctx: Ctx, { institutionId }: ClassListRow): Promise<string> {
    const named = await this.places.named(ctx, [institutionId]);
    return inLocale(named.get(institutionId)?.name, ctx.locale);
  }
}

export function studentView(student: ClassStudent) {
  const { id, name, number, className, address, mobile, matchedBy, invitedBy } = student;
  return { id, name, number, className, address, mobile, matchedBy, invitedBy, state: stateOf(student) };
}

function valuesOf({ name, number, className, address, mobile }: ClassStudent) {
  return {
    name,
    number: number ?? '',
    className: className ?? '',
    address: address ?? '',
    mobile: mobile ?? '',
  };
}
