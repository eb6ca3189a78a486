import { Controller, Get, Post } from '@nestjs/common';
import { TermsAcceptance } from '../../../../views/accounts/terms-acceptance.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Form, ListQuery, page, seeOther, SignedIn, type Submitted } from '../../../platform/http/index.js';
import { OwnPath } from '../../../platform/http/fields.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { legalProps, LegalTexts } from '../../office/index.js';
import { Terms } from '../service/terms.service.js';

class AcceptanceForm {
  @OwnPath() next = '/home';
}

/** Terms that changed since a person accepted them: what a sign-in leads to first. */
@Controller('terms/acceptance')
@SignedIn('own')
export class TermsPages {
  constructor(
    private readonly terms: Terms,
    private readonly texts: LegalTexts,
    private readonly messages: Messages,
  ) {}

  @Get()
  async ask(@CurrentCtx() ctx: Ctx, @ListQuery(AcceptanceForm) { next }: AcceptanceForm) {
    if (!(await this.terms.wait(ctx))) return seeOther(next);
    const text = legalProps(await this.texts.current(ctx, 'terms'), ctx.locale);
    const title = this.messages.for(ctx.locale)('accounts-pages.new_terms');
    return page(TermsAcceptance, { text, next }, { title });
  }

  @Post()
  async accept(@CurrentCtx() ctx: Ctx, @Form(AcceptanceForm) form: Submitted<AcceptanceForm>) {
    await this.terms.accept(ctx);
    return seeOther(form.ok ? form.value.next : '/home');
  }
}
