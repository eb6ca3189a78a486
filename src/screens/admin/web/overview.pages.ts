import { Controller, Get } from '@nestjs/common';
import { OverviewPage } from '../../../../views/admin/overview.js';
import { AdminFrame } from '../../../modules/access/index.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Needs } from '../../../platform/http/index.js';
import { AdminOverview } from '../service/overview.service.js';

@Controller('admin')
export class OverviewPages {
  constructor(
    private readonly overview: AdminOverview,
    private readonly frame: AdminFrame,
  ) {}

  @Get()
  @Needs('roles.view')
  async show(@CurrentCtx() ctx: Ctx) {
    const overview = await this.overview.of(ctx);
    return this.frame.page(ctx, OverviewPage, { overview }, { title: this.frame.words(ctx)('admin.overview.title') });
  }
}
