import { Controller, Get, Post } from '@nestjs/common';
import { ClaimRefusal } from '../../../../views/institutions/claim-refusal.js';
import { ClaimsPage } from '../../../../views/institutions/claims.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  Form,
  IdParam,
  Needs,
  seeOther,
  type FieldError,
  type FormValues,
  type Submitted,
} from '../../../platform/http/index.js';
import { AdminFrame } from '../../access/index.js';
import { ClaimQueue } from '../service/claim-queue.service.js';
import { CoordinatorClaims } from '../service/coordinator-claims.service.js';
import { OfficeQueues } from '../service/office-queues.service.js';
import { ReasonForm } from './school.form.js';

const PATH = '/admin/institutions/claims';

/** The office decides who looks after an institution. */
@Controller('admin/institutions/claims')
@Needs('institutions.edit')
export class ClaimQueuePages {
  constructor(
    private readonly frame: AdminFrame,
    private readonly queue: ClaimQueue,
    private readonly claims: CoordinatorClaims,
    private readonly queues: OfficeQueues,
  ) {}

  @Get()
  async list(@CurrentCtx() ctx: Ctx) {
    const props = { claims: await this.queue.list(ctx), queues: await this.queues.of(ctx) };
    return this.frame.page(ctx, ClaimsPage, props, { title: this.frame.words(ctx)('institutions.claims.title') });
  }

  @Post(':id/approval')
  async approve(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    const { institution, name } = await this.queue.read(ctx, id);
    await this.claims.approve(ctx, id);
    const variables = { name, institution: inLocale(institution, ctx.locale) };
    return seeOther(PATH, { kind: 'ok', key: 'institutions.claims.approved', variables });
  }

  @Get(':id/refusal')
  ask(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    return this.refusal(ctx, id, { values: {}, errors: [] });
  }

  @Post(':id/refusal')
  async decline(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id, @Form(ReasonForm) form: Submitted<ReasonForm>) {
    if (!form.ok) return this.refusal(ctx, id, form, 422);
    await this.claims.decline(ctx, id, form.value.reason);
    return seeOther(PATH, { kind: 'ok', key: 'institutions.claims.declined' });
  }

  private async refusal(ctx: Ctx, id: Id, form: { values: FormValues; errors: readonly FieldError[] }, status = 200) {
    const claim = await this.queue.read(ctx, id);
    const title = this.frame.words(ctx)('institutions.claims.decline_submit');
    return this.frame.page(ctx, ClaimRefusal, { claim, form }, { title, status });
  }
}
