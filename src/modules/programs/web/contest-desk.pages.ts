import { Controller, Get, Post } from '@nestjs/common';
import { ContestEditor } from '../../../../views/desk/programs/contest-editor.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  Form,
  IdParam,
  Needs,
  page,
  seeOther,
  type FieldError,
  type FormValues,
  type Submitted,
} from '../../../platform/http/index.js';
import { refusedFields } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { ContestEditing, type ContestRoom } from '../service/contest-editing.service.js';
import { OverTheLimit } from '../service/over-the-limit.js';
import { StaleEdit } from '../service/stale-edit.js';
import { contestEditor, contestSettingOf, contestValuesOf } from './contest-desk-view.js';
import { ContestForm } from './contest.form.js';
import { differences } from './offering-form-values.js';

interface Shown {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** The contests of an edition. */
@Controller('desk')
export class ContestDeskPages {
  constructor(
    private readonly contests: ContestEditing,
    private readonly messages: Messages,
  ) {}

  @Get('editions/:edition/contests/new')
  @Needs('editions.edit')
  async begin(@CurrentCtx() ctx: Ctx, @IdParam('edition') editionId: Id) {
    return this.editor(ctx, await this.contests.place(ctx, editionId), { values: {}, errors: [] });
  }

  @Post('editions/:edition/contests/new')
  @Needs('editions.edit')
  async create(
    @CurrentCtx() ctx: Ctx,
    @IdParam('edition') editionId: Id,
    @Form(ContestForm) form: Submitted<ContestForm>,
  ) {
    if (!form.ok) return this.editor(ctx, await this.contests.place(ctx, editionId), form, 422);
    try {
      await this.contests.create(ctx, editionId, contestSettingOf(form.value));
      return seeOther(`/desk/editions/${editionId}`, { kind: 'ok', key: 'shelf.contest.created' });
    } catch (error) {
      const shown = { values: form.values, errors: refusedFields(error) };
      return this.editor(ctx, await this.contests.place(ctx, editionId), shown, 422);
    }
  }

  @Get('contests/:contest')
  @Needs('editions.edit')
  async show(@CurrentCtx() ctx: Ctx, @IdParam('contest') id: Id) {
    const room = await this.contests.editable(ctx, id);
    return this.editor(ctx, room, { values: contestValuesOf(room), errors: [] });
  }

  @Post('contests/:contest')
  @Needs('editions.edit')
  async save(@CurrentCtx() ctx: Ctx, @IdParam('contest') id: Id, @Form(ContestForm) form: Submitted<ContestForm>) {
    const room = await this.contests.editable(ctx, id);
    if (!form.ok) return this.editor(ctx, room, form, 422);
    const { value, values } = form;
    try {
      await this.contests.edit(ctx, id, value.version, contestSettingOf(value), value.confirmed);
      return seeOther(`/desk/editions/${room.edition.id}`, { kind: 'ok', key: 'programs.saved' });
    } catch (error) {
      if (error instanceof OverTheLimit) return this.editor(ctx, room, { values, errors: [] }, 409, error);
      if (!(error instanceof StaleEdit)) return this.editor(ctx, room, { values, errors: refusedFields(error) }, 422);
      // What was typed stays in the fields, what stands is told at each. Saving again decides.
      const standing = await this.contests.editable(ctx, id);
      return this.editor(ctx, standing, { values, errors: differences(values, contestValuesOf(standing)) }, 409);
    }
  }

  private editor(ctx: Ctx, room: ContestRoom, shown: Shown, status = 200, over: OverTheLimit | null = null) {
    const say = this.messages.for(ctx.locale);
    const title = room.contest ? inLocale(room.contest.name, ctx.locale) : say('shelf.contest.new');
    return page(ContestEditor, contestEditor(ctx, say, room, shown, over), { title, status });
  }
}
