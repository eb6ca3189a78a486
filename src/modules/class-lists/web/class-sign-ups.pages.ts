import { Controller, Get, Post } from '@nestjs/common';
import { NewSignUp } from '../../../../views/class-lists/new-sign-up.js';
import { ClassSignUp } from '../../../../views/class-lists/sign-up.js';
import type { FormView } from '../../../../views/components/form/form-state.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  Form,
  IdParam,
  ListQuery,
  page,
  seeOther,
  SignedIn,
  type Submitted,
} from '../../../platform/http/index.js';
import { refusedForm } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { ClassSignUps } from '../service/class-sign-ups.service.js';
import { ClassStudents } from '../service/class-students.service.js';
import { BeginningForm, NewSignUpForm, SelectionForm, selectionOf } from './class-lists.form.js';
import { ClassSignUpWords } from './class-sign-up-words.js';

const UNTOUCHED: FormView = { values: {}, errors: [] };

/** Signing a class up: what for, what it would do to each, and what became of it. */
@Controller('desk/class-lists/:list/sign-ups')
@SignedIn()
export class ClassSignUpPages {
  constructor(
    private readonly students: ClassStudents,
    private readonly signUps: ClassSignUps,
    private readonly words: ClassSignUpWords,
    private readonly messages: Messages,
  ) {}

  @Get('new')
  begin(@CurrentCtx() ctx: Ctx, @IdParam('list') listId: Id, @ListQuery(SelectionForm) chosen: SelectionForm) {
    return this.choose(ctx, listId, chosen, UNTOUCHED, 200);
  }

  @Post()
  async prepare(
    @CurrentCtx() ctx: Ctx,
    @IdParam('list') listId: Id,
    @Form(NewSignUpForm) form: Submitted<NewSignUpForm>,
  ) {
    if (!form.ok) return this.choose(ctx, listId, this.words.selectionIn(form.values), form, 422);
    const { students } = await this.students.selected(ctx, listId, selectionOf(form.value));
    const ids = students.map(({ id }) => id);
    try {
      return seeOther(pathOf(listId, await this.signUps.prepare(ctx, listId, ids, form.value.offering)));
    } catch (error) {
      const { errors, status } = refusedForm(error, 'offering');
      return this.choose(ctx, listId, form.value, { values: form.values, errors }, status);
    }
  }

  @Get(':id')
  one(@CurrentCtx() ctx: Ctx, @IdParam('list') listId: Id, @IdParam('id') id: Id) {
    return this.show(ctx, listId, id, UNTOUCHED, 200);
  }

  @Post(':id/beginning')
  async confirm(
    @CurrentCtx() ctx: Ctx,
    @IdParam('list') listId: Id,
    @IdParam('id') id: Id,
    @Form(BeginningForm) form: Submitted<BeginningForm>,
  ) {
    if (!form.ok) return this.show(ctx, listId, id, form, 422);
    try {
      await this.signUps.begin(ctx, listId, id, form.value.confirmUntil);
    } catch (error) {
      const { errors, status } = refusedForm(error, 'confirmUntil');
      return this.show(ctx, listId, id, { values: form.values, errors }, status);
    }
    return seeOther(pathOf(listId, id), { kind: 'ok', key: 'class-lists.flash_begun' });
  }

  @Post(':id/reminders')
  async remind(@CurrentCtx() ctx: Ctx, @IdParam('list') listId: Id, @IdParam('id') id: Id) {
    const count = await this.signUps.remind(ctx, listId, id);
    const key = count > 0 ? 'class-lists.flash_reminded' : 'class-lists.flash_none_reminded';
    return seeOther(pathOf(listId, id), { kind: count > 0 ? 'ok' : 'info', key, variables: { count } });
  }

  private async choose(ctx: Ctx, listId: Id, chosen: SelectionForm, form: FormView, status: number) {
    const { list, students } = await this.students.selected(ctx, listId, selectionOf(chosen));
    const props = this.words.choice(ctx, list, students.length, await this.signUps.choices(ctx, list), chosen, form);
    const title = `${this.messages.for(ctx.locale)('class-lists.sign_up.title')} · ${list.name}`;
    return page(NewSignUp, props, { title, status });
  }

  private async show(ctx: Ctx, listId: Id, id: Id, form: FormView, status: number) {
    const { list, signUp } = await this.signUps.one(ctx, listId, id);
    const props = await this.words.one(ctx, list, signUp, form);
    return page(ClassSignUp, props, { title: `${props.title} · ${list.name}`, status });
  }
}

function pathOf(listId: Id, id: Id): string {
  return `/desk/class-lists/${listId}/sign-ups/${id}`;
}
