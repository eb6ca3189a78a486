import { Controller, Get, Param, Post } from '@nestjs/common';
import { OpeningNotice } from '../../../../views/programs/opening-notice.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, page, Public, seeOther } from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { OpeningNotices } from '../service/opening-notices.service.js';
import { regionPath } from './region-lines.js';

/** The link that was mailed to a stranger who wants to be told. Looking at it writes nothing; the button does. */
@Public()
@Controller('opening-notices/:token')
export class OpeningNoticePages {
  constructor(
    private readonly notices: OpeningNotices,
    private readonly messages: Messages,
  ) {}

  @Get()
  async show(@CurrentCtx() ctx: Ctx, @Param('token') token: string) {
    const { notice, offering, region } = await this.notices.byToken(ctx, token);
    const confirmed = notice.confirmedAt !== null;
    const title = this.messages.for(ctx.locale)(
      confirmed ? 'regions.notice.confirmed_title' : 'regions.notice.confirm_title',
    );
    const props = {
      offering: { title: inLocale(offering.title, ctx.locale), href: `/offerings/${offering.slug}` },
      region: inLocale(region.name, ctx.locale),
      regionHref: regionPath(offering.slug, region.code),
      confirmed,
      action: `/opening-notices/${encodeURIComponent(token)}/confirmation`,
    };
    return page(OpeningNotice, props, { title });
  }

  @Post('confirmation')
  async confirm(@CurrentCtx() ctx: Ctx, @Param('token') token: string) {
    await this.notices.confirm(ctx, token);
    return seeOther(`/opening-notices/${encodeURIComponent(token)}`);
  }
}
