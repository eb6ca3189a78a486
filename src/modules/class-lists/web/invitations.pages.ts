import { Controller, Get, Post } from '@nestjs/common';
import { Invitation, type InvitationKind } from '../../../../views/class-lists/invitation.js';
import { Slips } from '../../../../views/class-lists/slips.js';
import type { Id } from '../../../kernel/id.js';
import { Config } from '../../../platform/config/config.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  type FieldError,
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
import { ClassInvitations } from '../service/class-invitations.service.js';
import { ClassStudents } from '../service/class-students.service.js';
import { ListKeeping } from '../service/list-keeping.service.js';
import { SelectionForm, selectionOf } from './class-lists.form.js';
import { ClassListWords, studentView } from './class-list-words.js';

/** Inviting students whose account is not known: whom it would reach, then letters or a page of slips. */
@Controller('desk/class-lists/:list')
@SignedIn()
export class InvitationPages {
  constructor(
    private readonly config: Config,
    private readonly keeping: ListKeeping,
    private readonly students: ClassStudents,
    private readonly invitations: ClassInvitations,
    private readonly words: ClassListWords,
    private readonly messages: Messages,
  ) {}

  @Get('letters/new')
  letters(@CurrentCtx() ctx: Ctx, @IdParam('list') listId: Id, @ListQuery(SelectionForm) chosen: SelectionForm) {
    return this.preview(ctx, listId, 'letters', chosen, [], 200);
  }

  @Post('letters')
  async write(
    @CurrentCtx() ctx: Ctx,
    @IdParam('list') listId: Id,
    @Form(SelectionForm) form: Submitted<SelectionForm>,
  ) {
    if (!form.ok) return this.preview(ctx, listId, 'letters', new SelectionForm(), form.errors, 422);
    const { students } = await this.students.selected(ctx, listId, selectionOf(form.value));
    const ids = students.map(({ id }) => id);
    const { write } = await this.invitations.write(ctx, listId, ids);
    const key = write > 0 ? 'class-lists.flash_written' : 'class-lists.flash_none_written';
    const variables = { count: write };
    return seeOther(`/desk/class-lists/${listId}`, { kind: write > 0 ? 'ok' : 'info', key, variables });
  }

  @Get('slips/new')
  printing(@CurrentCtx() ctx: Ctx, @IdParam('list') listId: Id, @ListQuery(SelectionForm) chosen: SelectionForm) {
    return this.preview(ctx, listId, 'slips', chosen, [], 200);
  }

  @Post('slips')
  async print(
    @CurrentCtx() ctx: Ctx,
    @IdParam('list') listId: Id,
    @Form(SelectionForm) form: Submitted<SelectionForm>,
  ) {
    if (!form.ok) return this.preview(ctx, listId, 'slips', new SelectionForm(), form.errors, 422);
    const { students } = await this.students.selected(ctx, listId, selectionOf(form.value));
    const ids = students.map(({ id }) => id);
    try {
      return seeOther(`/desk/class-lists/${listId}/slips/${await this.invitations.print(ctx, listId, ids)}`);
    } catch (error) {
      const { errors, status } = refusedForm(error, 'students');
      return this.preview(ctx, listId, 'slips', form.value, errors, status);
    }
  }

  /** The paper: several slips on a page, each with its own code. */
  @Get('slips/:batch')
  async slips(@CurrentCtx() ctx: Ctx, @IdParam('list') listId: Id, @IdParam('batch') batchId: Id) {
    const slips = await this.invitations.slips(ctx, listId, batchId);
    const list = await this.keeping.demand(ctx, listId);
    const props = {
      listName: list.name,
      place: await this.words.placeOf(ctx, list),
      backTo: `/desk/class-lists/${listId}`,
      address: `${(this.config.baseUrl ?? `http://localhost:${this.config.port}`).replace(/^https?:\/\//u, '')}/join`,
      slips: slips.map(({ student, code, expiresAt }) => ({ ...studentView(student), code, expiresAt })),
    };
    const title = `${this.messages.for(ctx.locale)('class-lists.slips.printed')} · ${list.name}`;
    return page(Slips, props, { title, layout: 'print' });
  }

  private async preview(
    ctx: Ctx,
    listId: Id,
    kind: InvitationKind,
    chosen: SelectionForm,
    errors: readonly FieldError[],
    status: number,
  ) {
    const { list, students } = await this.students.selected(ctx, listId, selectionOf(chosen));
    const base = `/desk/class-lists/${listId}`;
    const open = students.filter(({ accountId }) => accountId === null);
    const props = {
      kind,
      list: { name: list.name, href: base },
      action: `${base}/${kind}`,
      selection: chosen,
      students: open.map(studentView),
      matched: students.length - open.length,
      errors,
    };
    const say = this.messages.for(ctx.locale);
    const title = say(kind === 'letters' ? 'class-lists.letters.title' : 'class-lists.slips.title');
    return page(Invitation, props, { title: `${title} · ${list.name}`, status });
  }
}
