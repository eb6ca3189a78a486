import { Controller, Get, Post } from '@nestjs/common';
import { ConditionEditor } from '../../../../views/desk/condition-editor.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Form, IdParam, Needs, page, seeOther, type Submitted } from '../../../platform/http/index.js';
import { refusedForm } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { Conditions } from '../service/conditions.service.js';
import { RegistrationDesk } from '../service/registration-desk.service.js';
import { ConditionForm } from './conditions.form.js';
import type { Tried } from './sign-up-words.js';

/** What the office asks of a registration. It is loaded through its offering first: a foreign pair of ids is not found. */
@Controller('desk/offerings/:offering/registrations/:id/conditions')
@Needs('registrations.cancel')
export class ConditionPages {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly conditions: Conditions,
    private readonly messages: Messages,
  ) {}

  @Get('new')
  edit(@CurrentCtx() ctx: Ctx, @IdParam('offering') offeringId: Id, @IdParam('id') id: Id) {
    return this.editor(ctx, offeringId, id, { values: { kind: 'document', effect: 'none' }, errors: [] }, 200);
  }

  @Post()
  async ask(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @IdParam('id') id: Id,
    @Form(ConditionForm) form: Submitted<ConditionForm>,
  ) {
    await this.desk.one(ctx, offeringId, id);
    if (!form.ok) return this.editor(ctx, offeringId, id, form, 422);
    const { kind, note, deadlineAt, effect } = form.value;
    try {
      await this.conditions.ask(ctx, id, { kind, note, deadlineAt, effect });
    } catch (error) {
      const { errors, status } = refusedForm(error, 'kind');
      return this.editor(ctx, offeringId, id, { values: form.values, errors }, status);
    }
    return seeOther(pathOf(offeringId, id), { kind: 'ok', key: 'conditions.flash_asked' });
  }

  @Post(':condition/fulfilment')
  async meet(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @IdParam('id') id: Id,
    @IdParam('condition') condition: Id,
  ) {
    await this.desk.one(ctx, offeringId, id);
    await this.conditions.meet(ctx, id, condition);
    return seeOther(pathOf(offeringId, id), { kind: 'ok', key: 'conditions.flash_met' });
  }

  @Post(':condition/removal')
  async drop(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @IdParam('id') id: Id,
    @IdParam('condition') condition: Id,
  ) {
    await this.desk.one(ctx, offeringId, id);
    await this.conditions.drop(ctx, id, condition);
    return seeOther(pathOf(offeringId, id), { kind: 'ok', key: 'conditions.flash_dropped' });
  }

  private async editor(ctx: Ctx, offeringId: Id, id: Id, form: Tried, status: number) {
    const { offering, person, registration } = await this.desk.one(ctx, offeringId, id);
    const backHref = pathOf(offeringId, id);
    return page(
      ConditionEditor,
      {
        name: person?.displayName ?? registration.reference,
        backHref,
        action: `${backHref}/conditions`,
        form,
        zone: offering.zone,
      },
      { title: this.messages.for(ctx.locale)('conditions.new'), status },
    );
  }
}

function pathOf(offeringId: Id, id: Id): string {
  return `/desk/offerings/${offeringId}/registrations/${id}`;
}
