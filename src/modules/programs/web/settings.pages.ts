import { Controller, Get, Post } from '@nestjs/common';
import { OfferingEditor, type OfferingEditorProps } from '../../../../views/desk/offering-editor.js';
import { Offering } from '../../../../views/programs/offering.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Form, IdParam, Needs, page, seeOther, type Submitted } from '../../../platform/http/index.js';
import { refusedFields } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import type { OfferingView } from '../domain/offering-view.js';
import { OfferingEditing } from '../service/offering-editing.service.js';
import { Offerings } from '../service/offerings.service.js';
import { StaleOffering } from '../service/stale-offering.js';
import { OfferingEditorPage } from './offering-editor-page.js';
import { differences, draftOf, formValuesOf } from './offering-form-values.js';
import { OfferingPage } from './offering-page.js';
import { OfferingForm } from './offering.form.js';

@Controller('desk/offerings/:offering')
export class SettingsPages {
  constructor(
    private readonly offerings: Offerings,
    private readonly editing: OfferingEditing,
    private readonly editor: OfferingEditorPage,
    private readonly pageOf: OfferingPage,
    private readonly messages: Messages,
  ) {}

  @Get('settings')
  @Needs('offerings.edit')
  async show(@CurrentCtx() ctx: Ctx, @IdParam('offering') id: Id) {
    return this.settings(ctx, await this.editing.editable(ctx, id), null);
  }

  @Post('settings')
  @Needs('offerings.edit')
  async save(@CurrentCtx() ctx: Ctx, @IdParam('offering') id: Id, @Form(OfferingForm) form: Submitted<OfferingForm>) {
    const offering = await this.editing.editable(ctx, id);
    if (!form.ok) return this.settings(ctx, offering, form, 422);
    try {
      const institutionId = await this.editor.institutionOf(ctx, form.value);
      await this.editing.edit(ctx, id, form.value.version, draftOf(form.value, { ...offering, institutionId }));
    } catch (error) {
      if (!(error instanceof StaleOffering)) {
        return this.settings(ctx, offering, { values: form.values, errors: refusedFields(error) }, 422);
      }
      // Both versions in one view: what was typed stays in the fields, what stands is told at each. Saving again decides.
      const errors = differences(form.values, formValuesOf(error.current));
      return this.settings(ctx, error.current, { values: form.values, errors }, 409);
    }
    return seeOther(`/desk/offerings/${id}/settings`, { kind: 'ok', key: 'programs.saved' });
  }

  /** The public page as a student would see it. */
  @Get('preview')
  @Needs('offerings.view_drafts')
  async preview(@CurrentCtx() ctx: Ctx, @IdParam('offering') id: Id) {
    const offering = await this.offerings.watched(ctx, id);
    const props = await this.pageOf.props(ctx, offering, { preview: true });
    return page(Offering, props, { title: this.title(ctx, 'desk.editor.preview', offering) });
  }

  private async settings(ctx: Ctx, offering: OfferingView, form: OfferingEditorProps['form'] | null, status = 200) {
    const props = await this.editor.ofOffering(ctx, offering, form);
    return page(OfferingEditor, props, { title: this.title(ctx, 'desk.room.settings', offering), status });
  }

  private title(ctx: Ctx, room: 'desk.room.settings' | 'desk.editor.preview', offering: OfferingView): string {
    return `${this.messages.for(ctx.locale)(room)} · ${inLocale(offering.title, ctx.locale)}`;
  }
}
