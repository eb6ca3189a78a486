import { createHash } from 'node:crypto';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CalendarPage } from '../../../../views/calendar/calendar.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { inLocale } from '../../../kernel/localized-text.js';
import { SitePort } from '../../../platform/config/site.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, ListQuery, page, Public } from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { calendarFeed, type CalendarEntry } from '../../../platform/mail/calendar-file.js';
import { OfferingDates } from '../../programs/index.js';
import { CalendarFeeds } from '../service/calendar-feeds.service.js';
import { CalendarEntries } from '../service/calendar.service.js';
import { monthOf } from '../domain/month.js';
import { CalendarQuery, FeedQuery } from './calendar.query.js';
import { calendarView } from './calendar-view.js';

/** Openings, deadlines and starts: a month to read, and files that calendars subscribe to. */
@Public()
@Controller()
export class CalendarPages {
  constructor(
    private readonly dates: OfferingDates,
    private readonly entries: CalendarEntries,
    private readonly feeds: CalendarFeeds,
    private readonly messages: Messages,
    private readonly sites: SitePort,
  ) {}

  @Get('calendar')
  async show(@CurrentCtx() ctx: Ctx, @ListQuery(CalendarQuery) query: CalendarQuery) {
    const month = monthOf(query.month, ctx.now, ctx.zone ?? (await this.sites.current()).zone);
    const dates = await this.dates.between(ctx, { ...query, from: month.from, to: month.to });
    const choices = await this.dates.choices(ctx);
    const props = calendarView(ctx, this.messages.for(ctx.locale), { query, month, dates, ...choices });
    return page(CalendarPage, props, { title: props.title, shared: true });
  }

  @Get('calendar.ics')
  async file(
    @CurrentCtx() ctx: Ctx,
    @ListQuery(FeedQuery) query: FeedQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    sendFeed(request, response, await this.name(ctx), await this.entries.everybodys(ctx, query));
  }

  /** A person's own dates, under a secret address: whoever has it reads them, so it is told nobody else. */
  @Get('calendar/:secret')
  async own(
    @CurrentCtx() ctx: Ctx,
    @Param('secret') secret: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [, key] = /^([\w-]{43})\.ics$/u.exec(secret) ?? [];
    const accountId = key === undefined ? null : await this.feeds.accountOf(ctx, key);
    if (accountId === null) throw new DomainError('not_found', 'errors.not_found');
    response.setHeader('X-Robots-Tag', 'noindex');
    sendFeed(request, response, await this.name(ctx), await this.entries.of(ctx, accountId));
  }

  private async name({ locale }: Ctx): Promise<string> {
    return inLocale((await this.sites.current()).name, locale);
  }
}

function sendFeed(request: Request, response: Response, name: string, entries: readonly CalendarEntry[]): void {
  const file = calendarFeed(name, entries);
  const tag = `"${createHash('sha256').update(file).digest('base64url').slice(0, 22)}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', 'private, no-cache');
  response.vary('Cookie, Accept-Language');
  if (request.headers['if-none-match'] === tag) {
    response.status(304).end();
    return;
  }
  response.type('text/calendar; charset=utf-8').send(file);
}
