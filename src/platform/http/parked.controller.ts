import { Controller, Get, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Parked } from '../../../views/errors/parked.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Ctx } from '../database/context.js';
import { Messages } from '../i18n/messages.js';
import { CurrentCtx } from './current-ctx.decorator.js';
import { page, type Page } from './page.js';
import { Parking } from './parking.js';
import { SignedIn } from './policy.js';

/** Shows again what was posted after a session had ended, filled in, with one button. */
@Controller('parked')
export class ParkedController {
  constructor(
    private readonly parking: Parking,
    private readonly messages: Messages,
  ) {}

  @Get(':secret')
  @SignedIn('own')
  async show(@CurrentCtx() ctx: Ctx, @Req() request: Request, @Param('secret') secret: string): Promise<Page> {
    const parked = await this.parking.find(ctx, request, secret);
    if (!parked) throw new DomainError('gone', 'errors.parked_gone');
    return page(Parked, parked, { title: this.messages.for(ctx.locale)('errors.parked_title') });
  }
}
