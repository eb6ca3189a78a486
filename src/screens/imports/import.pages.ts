import { Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ImportReversal } from '../../../views/imports/import-reversal.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/id.js';
import type { Ctx } from '../../platform/database/context.js';
import { CurrentCtx, IdParam, ListQuery, page, seeOther, SignedIn, type SeeOther } from '../../platform/http/index.js';
import { Messages } from '../../platform/i18n/messages.js';
import { changesIn, Imports, reversibleUntil } from '../../platform/import/index.js';
import { ImportPageQuery } from './import.form.js';
import { ImportPageMaker } from './import-page-maker.js';
import { frameOf, importView } from './import-views.js';

/** One import: one page per state, and what can be done in it. */
@Controller('desk/imports/:id')
@SignedIn()
export class ImportPages {
  constructor(
    private readonly imports: Imports,
    private readonly pages: ImportPageMaker,
    private readonly messages: Messages,
  ) {}

  @Get()
  async show(
    @CurrentCtx() ctx: Ctx,
    @IdParam('id') id: Id,
    @ListQuery(ImportPageQuery) query: ImportPageQuery,
    @Res({ passthrough: true }) response: Response,
  ) {
    const open = await this.imports.open(ctx, id);
    // The page asks again by itself while there is something to wait for, without any script.
    if (['checking', 'running', 'reversing'].includes(open.record.state)) response.setHeader('Refresh', '2');
    return this.pages.of(ctx, open, query);
  }

  @Post('run')
  async run(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id): Promise<SeeOther> {
    await this.imports.run(ctx, id);
    return seeOther(`/desk/imports/${id}`);
  }

  @Post('resumption')
  async resume(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id): Promise<SeeOther> {
    await this.imports.resume(ctx, id);
    return seeOther(`/desk/imports/${id}`);
  }

  @Get('reversal')
  async askReversal(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    const open = await this.imports.open(ctx, id);
    if (reversibleUntil(open.record, ctx.now) === null)
      throw new DomainError('conflict', 'imports.fault.not_reversible');
    const props = { frame: frameOf(open.kind, open.target), of: importView(open), rows: changesIn(open.record.counts) };
    return page(ImportReversal, props, { title: this.messages.for(ctx.locale)('imports.reversal.title') });
  }

  @Post('reversal')
  async reverse(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id): Promise<SeeOther> {
    await this.imports.reverse(ctx, id);
    return seeOther(`/desk/imports/${id}`);
  }
}
