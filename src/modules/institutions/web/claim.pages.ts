import { Controller, Get, Post } from '@nestjs/common';
import { ClaimInstitution } from '../../../../views/institutions/claim.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  Form,
  IdParam,
  page,
  seeOther,
  SignedIn,
  type FieldError,
  type FormValues,
  type Submitted,
} from '../../../platform/http/index.js';
import { refusedForm } from '../../../platform/http/refused-form.js';
import { LongText, Text } from '../../../platform/http/fields.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { CoordinatorClaims } from '../service/coordinator-claims.service.js';

class ClaimForm {
  @Text({ max: 200 })
  position!: string;

  @LongText({ max: 1000, optional: true })
  evidence: string | null = null;
}

/** A person asks to look after a school. */
@Controller('institutions/:id/claim')
@SignedIn('own')
export class ClaimPages {
  constructor(
    private readonly messages: Messages,
    private readonly claims: CoordinatorClaims,
  ) {}

  @Get()
  show(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    return this.form(ctx, id, { values: {}, errors: [] });
  }

  @Post()
  async ask(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id, @Form(ClaimForm) form: Submitted<ClaimForm>) {
    if (!form.ok) return this.form(ctx, id, form, 422);
    try {
      await this.claims.ask(ctx, id, form.value);
    } catch (error) {
      const { errors, status } = refusedForm(error, 'position');
      return this.form(ctx, id, { values: form.values, errors }, status);
    }
    return seeOther(`/institutions/${id}/claim`, { kind: 'ok', key: 'institutions.claim.done' });
  }

  private async form(ctx: Ctx, id: Id, form: { values: FormValues; errors: readonly FieldError[] }, status = 200) {
    const props = await this.claims.page(ctx, id);
    const name = inLocale(props.institution.name, ctx.locale);
    const title = this.messages.for(ctx.locale)('institutions.claim.title', { name });
    return page(ClaimInstitution, { ...props, form }, { title, status });
  }
}
