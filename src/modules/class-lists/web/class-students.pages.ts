import { Controller, Get, Post } from '@nestjs/common';
import { StudentFormPage } from '../../../../views/class-lists/student.js';
import type { FormView } from '../../../../views/components/form/form-state.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Form, IdParam, page, seeOther, SignedIn, type Submitted } from '../../../platform/http/index.js';
import { refusedForm } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { ClassStudents } from '../service/class-students.service.js';
import { ListKeeping } from '../service/list-keeping.service.js';
import { fieldsOf, StudentForm } from './class-lists.form.js';
import { ClassListWords } from './class-list-words.js';

const UNTOUCHED: FormView = { values: {}, errors: [] };

/** Students of a list by hand, one by one. */
@Controller('desk/class-lists/:list/students')
@SignedIn()
export class ClassStudentPages {
  constructor(
    private readonly keeping: ListKeeping,
    private readonly students: ClassStudents,
    private readonly words: ClassListWords,
    private readonly messages: Messages,
  ) {}

  @Get('new')
  begin(@CurrentCtx() ctx: Ctx, @IdParam('list') listId: Id) {
    return this.showNew(ctx, listId, UNTOUCHED, 200);
  }

  @Post()
  async add(@CurrentCtx() ctx: Ctx, @IdParam('list') listId: Id, @Form(StudentForm) form: Submitted<StudentForm>) {
    if (!form.ok) return this.showNew(ctx, listId, form, 422);
    try {
      await this.students.add(ctx, listId, fieldsOf(form.value));
    } catch (error) {
      const { errors, status } = refusedForm(error, 'name');
      return this.showNew(ctx, listId, { values: form.values, errors }, status);
    }
    const name = form.value.name;
    return seeOther(`/desk/class-lists/${listId}`, { kind: 'ok', key: 'class-lists.flash_added', variables: { name } });
  }

  @Get(':student')
  one(@CurrentCtx() ctx: Ctx, @IdParam('list') listId: Id, @IdParam('student') id: Id) {
    return this.showOne(ctx, listId, id, UNTOUCHED, 200);
  }

  @Post(':student')
  async edit(
    @CurrentCtx() ctx: Ctx,
    @IdParam('list') listId: Id,
    @IdParam('student') id: Id,
    @Form(StudentForm) form: Submitted<StudentForm>,
  ) {
    if (!form.ok) return this.showOne(ctx, listId, id, form, 422);
    try {
      await this.students.edit(ctx, listId, id, fieldsOf(form.value));
    } catch (error) {
      const { errors, status } = refusedForm(error, 'name');
      return this.showOne(ctx, listId, id, { values: form.values, errors }, status);
    }
    return seeOther(`/desk/class-lists/${listId}`, { kind: 'ok', key: 'class-lists.flash_saved' });
  }

  @Post(':student/removal')
  async remove(@CurrentCtx() ctx: Ctx, @IdParam('list') listId: Id, @IdParam('student') id: Id) {
    await this.students.remove(ctx, listId, id);
    return seeOther(`/desk/class-lists/${listId}`, { kind: 'ok', key: 'class-lists.flash_removed' });
  }

  @Post(':student/match/reversal')
  async part(@CurrentCtx() ctx: Ctx, @IdParam('list') listId: Id, @IdParam('student') id: Id) {
    await this.students.part(ctx, listId, id);
    return seeOther(`/desk/class-lists/${listId}/students/${id}`, { kind: 'ok', key: 'class-lists.flash_parted' });
  }

  private async showNew(ctx: Ctx, listId: Id, form: FormView, status: number) {
    const list = await this.keeping.demandOpen(ctx, listId);
    const title = this.messages.for(ctx.locale)('class-lists.add_one');
    return page(StudentFormPage, this.words.student(list, null, form), { title: `${title} · ${list.name}`, status });
  }

  private async showOne(ctx: Ctx, listId: Id, id: Id, form: FormView, status: number) {
    const { list, student } = await this.students.one(ctx, listId, id);
    const title = `${student.name} · ${list.name}`;
    return page(StudentFormPage, this.words.student(list, student, form), { title, status });
  }
}
