import { Controller, Get, Post } from '@nestjs/common';
import { DeskRegistration } from '../../../../views/desk/registration.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Form, IdParam, Needs, page, seeOther, type Submitted } from '../../../platform/http/index.js';
import { refusedFields } from '../../../platform/http/refused-form.js';
import { Departure } from '../service/departure.service.js';
import { RegistrationDesk } from '../service/registration-desk.service.js';
import { Review } from '../service/review.service.js';
import { ReasonForm } from './desk.form.js';
import { RegistrationWords } from './registration-words.js';
import type { Tried } from './sign-up-words.js';

const UNTOUCHED: Tried = { values: {}, errors: [] };

@Controller('desk/offerings/:offering/registrations')
export class DeskRegistrationPages {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly departure: Departure,
    private readonly review: Review,
    private readonly words: RegistrationWords,
  ) {}

  @Get(':id')
  @Needs('registrations.view')
  one(@CurrentCtx() ctx: Ctx, @IdParam('offering') offeringId: Id, @IdParam('id') id: Id) {
    return this.show(ctx, offeringId, id, UNTOUCHED);
  }

  @Post(':id/cancellation')
  @Needs('registrations.cancel')
  cancel(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @IdParam('id') id: Id,
    @Form(ReasonForm) form: Submitted<ReasonForm>,
  ) {
    return this.withReason(ctx, offeringId, id, form, (reason) => this.departure.cancel(ctx, id, reason));
  }

  @Post(':id/approval')
  @Needs('registrations.review')
  async approve(@CurrentCtx() ctx: Ctx, @IdParam('offering') offeringId: Id, @IdParam('id') id: Id) {
    await this.desk.one(ctx, offeringId, id);
    await this.review.approve(ctx, id);
    return seeOther(pathOf(offeringId, id), { kind: 'ok', key: 'registrations.flash_approved' });
  }

  @Post(':id/refusal')
  @Needs('registrations.review')
  decline(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @IdParam('id') id: Id,
    @Form(ReasonForm) form: Submitted<ReasonForm>,
  ) {
    return this.withReason(ctx, offeringId, id, form, (reason) => this.review.decline(ctx, id, reason));
  }

  /** The registration is loaded through its offering first, so a foreign pair of ids is not found. */
  private async withReason(
    ctx: Ctx,
    offeringId: Id,
    id: Id,
    form: Submitted<ReasonForm>,
    verb: (reason: string) => Promise<void>,
  ) {
    if (!form.ok) return this.show(ctx, offeringId, id, form, 422);
    await this.desk.one(ctx, offeringId, id);
    try {
      await verb(form.value.reason);
    } catch (error) {
      return this.show(ctx, offeringId, id, { values: form.values, errors: refusedFields(error) }, 422);
    }
    return seeOther(pathOf(offeringId, id), { kind: 'ok', key: 'registrations.flash_ended' });
  }

  private async show(ctx: Ctx, offeringId: Id, id: Id, form: Tried, status = 200) {
    const found = await this.desk.one(ctx, offeringId, id);
    const props = await this.words.onDesk(ctx, found, form);
    return page(DeskRegistration, props, { title: props.name, status });
  }
}

function pathOf(offeringId: Id, id: Id): string {
  return `/desk/offerings/${offeringId}/registrations/${id}`;
}
