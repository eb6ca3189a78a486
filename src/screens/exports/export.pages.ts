import { Controller, Get, Post, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { ExportPage } from '../../../views/desk/export-page.js';
import type { Id } from '../../kernel/id.js';
import type { Ctx } from '../../platform/database/context.js';
import { Exports } from '../../platform/export/exports.service.js';
import { CurrentCtx, IdParam, page, SignedIn } from '../../platform/http/index.js';
import { Messages } from '../../platform/i18n/messages.js';

/** A list as a file: how far it is, and the file itself. Found by its owner; nobody else's exists. */
@Controller('desk/exports')
@SignedIn('own')
export class ExportPages {
  constructor(
    private readonly exports: Exports,
    private readonly messages: Messages,
  ) {}

  @Get(':id')
  async show(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    const { line, target } = await this.exports.own(ctx, id);
    const say = this.messages.for(ctx.locale);
    const gone = line.state === 'ready' && line.expiresAt !== null && line.expiresAt <= ctx.now;
    const props = {
      name: target.name,
      backTo: target.backTo,
      fileName: line.name,
      state: gone ? ('expired' as const) : line.state,
      written: line.written,
      expected: line.expected,
      bytes: line.bytes,
      expiresAt: line.expiresAt,
      failure: line.failure === null ? null : say(line.failure),
      action: `/desk/exports/${id}/file`,
    };
    return page(ExportPage, props, { title: `${say('exports.title')} · ${target.name}` });
  }

  /** A post, because it is written down who took which file. */
  @Post(':id/file')
  async download(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id, @Res({ passthrough: true }) response: Response) {
    const { line, file } = await this.exports.open(ctx, id);
    response.status(200);
    response.setHeader('Cache-Control', 'no-store');
    return new StreamableFile(file, {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="export.csv"; filename*=UTF-8''${encodeURIComponent(line.name)}`,
      ...(line.bytes === null ? {} : { length: line.bytes }),
    });
  }
}
