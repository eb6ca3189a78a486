import { Controller, Get } from '@nestjs/common';
import { Overview } from '../../../../views/desk/overview.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, IdParam, Needs, page } from '../../../platform/http/index.js';
import { OfferingOverviews } from '../service/offering-overview.service.js';
import { OverviewWords } from './overview-words.js';

/** How an offering stands, before anybody is looked at. */
@Controller('desk/offerings/:offering')
export class DeskOverviewPages {
  constructor(
    private readonly overviews: OfferingOverviews,
    private readonly words: OverviewWords,
  ) {}

  @Get()
  @Needs('registrations.view')
  async show(@CurrentCtx() ctx: Ctx, @IdParam('offering') offeringId: Id) {
    const props = await this.words.of(ctx, await this.overviews.of(ctx, offeringId));
    return page(Overview, props, { title: props.frame.title });
  }
}
