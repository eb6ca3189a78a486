import { Controller, Get } from '@nestjs/common';
import { ClassList } from '../../../../views/class-lists/class-list.js';
import { ClassSheet } from '../../../../views/class-lists/class-sheet.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, IdParam, ListQuery, page, SignedIn } from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { ClassStudents } from '../service/class-students.service.js';
import { StudentListQuery } from './class-lists.form.js';
import { ClassListWords, studentView } from './class-list-words.js';

/** One list: who is on it, by filter, sort, search and page; and the same on paper. */
@Controller('desk/class-lists/:list')
@SignedIn()
export class ClassListPages {
  constructor(
    private readonly students: ClassStudents,
    private readonly words: ClassListWords,
    private readonly messages: Messages,
  ) {}

  @Get()
  async show(
    @CurrentCtx() ctx: Ctx,
    @IdParam('list') listId: Id,
    @ListQuery(StudentListQuery) { state, q, sort, page: number }: StudentListQuery,
  ) {
    const filter = { state, search: q, sort, page: number };
    const props = await this.words.list(ctx, await this.students.page(ctx, listId, filter), filter);
    return page(ClassList, props, { title: props.name });
  }

  /** Everybody on one paper, with room to tick and to write. */
  @Get('sheet')
  async sheet(
    @CurrentCtx() ctx: Ctx,
    @IdParam('list') listId: Id,
    @ListQuery(StudentListQuery) { state, q }: StudentListQuery,
  ) {
    const selection = { ids: [], everybody: true, state, search: q };
    const { list, students } = await this.students.selected(ctx, listId, selection);
    const props = {
      name: list.name,
      place: await this.words.placeOf(ctx, list),
      backTo: `/desk/class-lists/${list.id}`,
      students: students.map(studentView),
    };
    const title = `${this.messages.for(ctx.locale)('class-lists.sheet_title')} · ${list.name}`;
    return page(ClassSheet, props, { title, layout: 'print' });
  }
}
