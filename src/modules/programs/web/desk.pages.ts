import { Controller, Get, Post } from '@nestjs/common';
import { OfferingEditor } from '../../../../views/desk/offering-editor.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  Form,
  ListQuery,
  Needs,
  page,
  seeOther,
  type FieldError,
  type FormValues,
  type Submitted,
} from '../../../platform/http/index.js';
import { refusedFields } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { OfferingEditing } from '../service/offering-editing.service.js';
import { OfferingEditorPage } from './offering-editor-page.js';
import { draftOf } from './offering-form-values.js';
import { NewOfferingForm, NewOfferingQuery } from './offering.form.js';

/** What a new offering begins with. */
const BEGINNING: FormValues = {
  kind: 'course',
  applicant: 'person',
  visibility: 'public',
  reviewed: 'no',
  offerHours: '48',
  languages: ['en'],
};

@Controller('desk')
export class DeskPages {
  constructor(
    private readonly editing: OfferingEditing,
    private readonly editor: OfferingEditorPage,
    private readonly messages: Messages,
  ) {}

  @Get('offerings/new')
  @Needs('offerings.edit')
  begin(@CurrentCtx() ctx: Ctx, @ListQuery(NewOfferingQuery) { edition }: NewOfferingQuery) {
    return this.form(ctx, { ...BEGINNING, zone: ctx.zone ?? 'UTC', ...(edition ? { edition } : {}) });
  }

  /** Where a refused form was posted to: whoever loads it again finds the form. */
  @Get('offerings')
  @Needs('offerings.edit')
  again() {
    return seeOther('/desk/offerings/new');
  }

  @Post('offerings')
  @Needs('offerings.edit')
  async create(@CurrentCtx() ctx: Ctx, @Form(NewOfferingForm) form: Submitted<NewOfferingForm>) {
    if (!form.ok) return this.form(ctx, form.values, form.errors);
    try {
      const institutionId = await this.editor.institutionOf(ctx, form.value);
      const draft = draftOf(form.value, { reviewLevels: [], example: false, institutionId });
      const id = await this.editing.create(ctx, form.value.edition, draft);
      return seeOther(`/desk/offerings/${id}/settings`, { kind: 'ok', key: 'programs.created' });
    } catch (error) {
      return this.form(ctx, form.values, refusedFields(error));
    }
  }

  private async form(ctx: Ctx, values: FormValues, errors: readonly FieldError[] = []) {
    const props = await this.editor.ofNew(ctx, { values, errors });
    const title = this.messages.for(ctx.locale)('desk.editor.new');
    return page(OfferingEditor, props, { title, status: errors.length > 0 ? 422 : 200 });
  }
}
