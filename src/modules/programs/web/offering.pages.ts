import { Controller, Get, Param } from '@nestjs/common';
import { Offering } from '../../../../views/programs/offering.js';
import { inLocale } from '../../../kernel/localized-text.js';
import { isId } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, page, Public, seeOther } from '../../../platform/http/index.js';
import { Offerings } from '../service/offerings.service.js';
import { OfferingPage } from './offering-page.js';

@Public()
@Controller('offerings')
export class OfferingPages {
  constructor(
    private readonly offerings: Offerings,
    private readonly pageOf: OfferingPage,
  ) {}

  /** Its address is the slug; the id leads there. */
  @Get(':offering')
  async show(@CurrentCtx() ctx: Ctx, @Param('offering') idOrSlug: string) {
    const offering = await this.offerings.readable(ctx, idOrSlug);
    if (isId(idOrSlug) && offering.slug !== idOrSlug) return seeOther(`/offerings/${offering.slug}`);
    const props = await this.pageOf.props(ctx, offering, { preview: false });
    return page(Offering, props, { title: inLocale(offering.title, ctx.locale) });
  }
}
