import { Controller, Get } from '@nestjs/common';
import { TextPage, type TextName } from '../../../../views/texts/text-page.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, page, Public } from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import type { LegalName } from '../domain/legal-text.js';
import { LegalTexts } from '../service/legal-texts.service.js';
import { OfficeSite } from '../service/office-site.service.js';
import { legalPage } from './legal-page.js';

/** The plain pages of the footer. */
@Public()
@Controller()
export class TextPages {
  constructor(
    private readonly messages: Messages,
    private readonly texts: LegalTexts,
    private readonly site: OfficeSite,
  ) {}

  @Get('help')
  help(@CurrentCtx() ctx: Ctx) {
    return this.text(ctx, 'help');
  }

  @Get('method')
  method(@CurrentCtx() ctx: Ctx) {
    return this.text(ctx, 'method');
  }

  @Get('privacy')
  privacy(@CurrentCtx() ctx: Ctx) {
    return this.legal(ctx, 'privacy');
  }

  @Get('accessibility')
  accessibility(@CurrentCtx() ctx: Ctx) {
    return this.legal(ctx, 'accessibility');
  }

  @Get('terms')
  terms(@CurrentCtx() ctx: Ctx) {
    return this.legal(ctx, 'terms');
  }

  private async text(ctx: Ctx, name: TextName) {
    const { contact } = await this.site.settings();
    const note = name === 'help' ? inLocale(contact.note, ctx.locale) : '';
    return page(TextPage, { name, note }, { title: this.messages.for(ctx.locale)(`texts.${name}.title`) });
  }

  private async legal(ctx: Ctx, name: LegalName) {
    return legalPage(await this.texts.current(ctx, name), ctx.locale, this.messages.for(ctx.locale));
  }
}
