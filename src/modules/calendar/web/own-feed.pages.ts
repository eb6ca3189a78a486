import { Controller, Get, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { OwnCalendar } from '../../../../views/calendar/own-calendar.js';
import { Config } from '../../../platform/config/config.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, page, seeOther, SignedIn } from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { CalendarFeeds } from '../service/calendar-feeds.service.js';

/** The secret address of one's own dates: made, looked up and ended by its owner. */
@Controller('me/calendar')
@SignedIn('own')
export class OwnFeedPages {
  constructor(
    private readonly config: Config,
    private readonly feeds: CalendarFeeds,
    private readonly messages: Messages,
  ) {}

  @Get()
  async show(@CurrentCtx() ctx: Ctx, @Req() request: Request) {
    const feed = await this.feeds.mine(ctx);
    const site = this.config.baseUrl ?? `${request.protocol}://${request.headers.host ?? ''}`;
    const own = feed && { url: `${site}${feed.path}.ics`, since: feed.createdAt };
    return page(OwnCalendar, { feed: own }, { title: this.messages.for(ctx.locale)('accounts-pages.room.calendar') });
  }

  @Post()
  async begin(@CurrentCtx() ctx: Ctx) {
    await this.feeds.begin(ctx);
    return seeOther('/me/calendar', { kind: 'ok', key: 'calendar.feed.made' });
  }

  @Post('revocation')
  async revoke(@CurrentCtx() ctx: Ctx) {
    await this.feeds.revoke(ctx);
    return seeOther('/me/calendar', { kind: 'ok', key: 'calendar.feed.revoked' });
  }
}
