import { Controller, Get, Post, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { RegionTablePage } from '../../../../views/desk/region-table.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { BYTE_ORDER_MARK, csvLine } from '../../../platform/export/csv-line.js';
import { Choice } from '../../../platform/http/fields.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { CurrentCtx, Form, IdParam, ListQuery, Needs, page, type Submitted } from '../../../platform/http/index.js';
import { REGION_SORTS, type RegionSort, RegionTables } from '../service/region-table.service.js';
import { RegionTableWords } from './region-table-words.js';

class RegionTableQuery {
  @Choice(REGION_SORTS, { optional: true })
  sort: RegionSort = 'tree';
}

/** All regions of an offering in one table, and the same as a file. */
@Controller('desk/offerings/:offering/regions')
export class RegionTablePages {
  constructor(
    private readonly tables: RegionTables,
    private readonly words: RegionTableWords,
    private readonly messages: Messages,
  ) {}

  @Get()
  @Needs('registrations.view')
  async show(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @ListQuery(RegionTableQuery) { sort }: RegionTableQuery,
  ) {
    const props = await this.words.of(ctx, await this.tables.of(ctx, offeringId, sort), sort);
    return page(RegionTablePage, props, {
      title: `${this.messages.for(ctx.locale)('desk.room.regions')} · ${props.frame.title}`,
    });
  }

  /** A few hundred rows at most, so the file is made while one waits. */
  @Post('file')
  @Needs('registrations.view')
  async download(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @Form(RegionTableQuery) form: Submitted<RegionTableQuery>,
    @Res({ passthrough: true }) response: Response,
  ) {
    const table = await this.tables.of(ctx, offeringId, form.ok ? form.value.sort : 'tree');
    await this.tables.handedOut(ctx, table);
    response.status(200);
    response.setHeader('Cache-Control', 'no-store');
    const lines = this.words.lines(ctx, table).map(csvLine).join('');
    return new StreamableFile(Buffer.from(BYTE_ORDER_MARK + lines), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="regions.csv"',
    });
  }
}
