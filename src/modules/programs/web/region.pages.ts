import { Controller, Get, Param, Post, Req, type OnModuleInit } from '@nestjs/common';
import type { Request } from 'express';
import { RegionPage, type RegionPageProps } from '../../../../views/programs/region-page.js';
import { HOUR } from '../../../kernel/clock.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Form, page, Public, seeOther, SignedIn, type Submitted } from '../../../platform/http/index.js';
import { RateLimits } from '../../../platform/http/rate-limits.js';
import { refusedForm } from '../../../platform/http/refused-form.js';
import { OpeningNotices } from '../service/opening-notices.service.js';
import { RegionStandings } from '../service/region-standing.service.js';
import { regionPath } from './region-lines.js';
import { regionPageProps } from './region-page-view.js';
import { NoticeForm } from './region.form.js';

const UNTOUCHED: RegionPageProps['form'] = { values: {}, errors: [] };

/** How an offering stands in one region, what to do where it is not open, and "tell me when it opens". */
@Controller('offerings/:offering/regions/:region')
export class RegionPages implements OnModuleInit {
  constructor(
    private readonly standings: RegionStandings,
    private readonly notices: OpeningNotices,
    private readonly limits: RateLimits,
  ) {}

  onModuleInit(): void {
    this.limits.add('opening-notice.mailbox', { times: 5, within: HOUR });
    this.limits.add('opening-notice.network', { times: 600, within: HOUR });
  }

  @Get()
  @Public()
  show(@CurrentCtx() ctx: Ctx, @Param('offering') offering: string, @Param('region') region: string) {
    return this.standing(ctx, offering, region, UNTOUCHED);
  }

  /** A person is noted at once; a stranger's address is asked by mail first. The answer tells nothing of the address. */
  @Post('notice')
  @Public()
  async ask(
    @CurrentCtx() ctx: Ctx,
    @Param('offering') slug: string,
    @Param('region') code: string,
    @Req() request: Request,
    @Form(NoticeForm) form: Submitted<NoticeForm>,
  ) {
    if (!form.ok) return this.standing(ctx, slug, code, form, 422);
    const { offering, region } = await this.standings.of(ctx, slug, code);
    const back = regionPath(offering.slug, region.code);
    if (ctx.actor.kind === 'person') {
      await this.notices.ask(ctx, offering.id, region.id);
      return seeOther(back, { kind: 'ok', key: 'regions.notice.flash_set' });
    }
    const { address } = form.value;
    if (address === null) {
      const errors = [{ field: 'address', key: 'forms.required', variables: {} }];
      return this.standing(ctx, slug, code, { values: form.values, errors }, 422);
    }
    try {
      await this.limits.take('opening-notice.network', request.ip ?? 'unknown');
      await this.limits.take('opening-notice.mailbox', address.toLowerCase());
      await this.notices.askByAddress(ctx, offering, region, address);
    } catch (error) {
      const { errors, status } = refusedForm(error, 'address');
      return this.standing(ctx, slug, code, { values: form.values, errors }, status);
    }
    return seeOther(back, { kind: 'info', key: 'regions.notice.flash_mailed' });
  }

  @Post('notice/reversal')
  @SignedIn('own')
  async cancel(@CurrentCtx() ctx: Ctx, @Param('offering') slug: string, @Param('region') code: string) {
    const { offering, region } = await this.standings.of(ctx, slug, code);
    await this.notices.cancel(ctx, offering.id, region.id);
    return seeOther(regionPath(offering.slug, region.code), { kind: 'ok', key: 'regions.notice.flash_cancelled' });
  }

  private async standing(ctx: Ctx, slug: string, code: string, form: RegionPageProps['form'], status = 200) {
    const standing = await this.standings.of(ctx, slug, code);
    const title = `${inLocale(standing.offering.title, ctx.locale)} · ${inLocale(standing.region.name, ctx.locale)}`;
    return page(RegionPage, regionPageProps(standing, ctx, form), { title, status });
  }
}
