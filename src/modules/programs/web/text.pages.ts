import { Controller, Get } from '@nestjs/common';
import { TextPage, type TextName } from '../../../../views/texts/text-page.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, page, Public } from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';

/** The plain pages of the footer. */
@Public()
@Controller()
export class TextPages {
  constructor(private readonly messages: Messages) {}

  @Get('help')
  help(@CurrentCtx() ctx: Ctx) {
    return this.text(ctx, 'help');
  }

  @Get('privacy')
  privacy(@CurrentCtx() ctx: Ctx) {
    return this.text(ctx, 'privacy');
  }

  @Get('accessibility')
  accessibility(@CurrentCtx() ctx: Ctx) {
    return this.text(ctx, 'accessibility');
  }

  @Get('method')
  method(@CurrentCtx() ctx: Ctx) {
    return this.text(ctx, 'method');
  }

  private text(ctx: Ctx, name: TextName) {
    return page(TextPage, { name }, { title: this.messages.for(ctx.locale)(`texts.${name}.title`) });
  }
}
