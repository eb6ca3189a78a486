import { Controller, Get } from '@nestjs/common';
import { Kit } from '../../../views/screens/kit.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Config } from '../../platform/config/config.js';
import type { Ctx } from '../../platform/database/context.js';
import { CurrentCtx, page, Public, type Page } from '../../platform/http/index.js';
import { Messages } from '../../platform/i18n/messages.js';

/** The component set, for whoever builds pages. In production it does not exist. */
@Controller('dev/kit')
@Public()
export class KitPages {
  constructor(
    private readonly config: Config,
    private readonly messages: Messages,
  ) {}

  @Get()
  show(@CurrentCtx() ctx: Ctx): Page {
    if (this.config.mode === 'production') throw new DomainError('not_found', 'errors.not_found');
    return page(Kit, {}, { title: this.messages.for(ctx.locale)('kit.title') });
  }
}
