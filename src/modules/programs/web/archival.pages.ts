import { Controller, Get, Post } from '@nestjs/common';
import { MOVE_PATH } from '../../../../views/desk/programs/shelf-state.js';
import { ShelfMove } from '../../../../views/desk/programs/shelf-move.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, IdParam, Needs, page, seeOther } from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { Publication } from '../service/publication.service.js';

/** Taking something that is closed out of every list, and bringing it back. */
@Controller('desk/offerings/:offering/archival')
export class ArchivalPages {
  constructor(
    private readonly publication: Publication,
    private readonly messages: Messages,
  ) {}

  @Get()
  @Needs('offerings.publish')
  askArchive(@CurrentCtx() ctx: Ctx, @IdParam('offering') id: Id) {
    return this.ask(ctx, id, 'archive');
  }

  @Post()
  @Needs('offerings.publish')
  async archive(@CurrentCtx() ctx: Ctx, @IdParam('offering') id: Id) {
    await this.publication.archive(ctx, id);
    return seeOther(settingsOf(id), { kind: 'ok', key: 'shelf.archived' });
  }

  @Get('reversal')
  @Needs('offerings.publish')
  askRestore(@CurrentCtx() ctx: Ctx, @IdParam('offering') id: Id) {
    return this.ask(ctx, id, 'restore');
  }

  @Post('reversal')
  @Needs('offerings.publish')
  async restore(@CurrentCtx() ctx: Ctx, @IdParam('offering') id: Id) {
    await this.publication.restore(ctx, id);
    return seeOther(settingsOf(id), { kind: 'ok', key: 'shelf.restored' });
  }

  private async ask(ctx: Ctx, id: Id, move: 'archive' | 'restore') {
    const { offering } = await this.publication.prospect(ctx, id);
    const name = inLocale(offering.title, ctx.locale);
    const action = `/desk/offerings/${id}/${MOVE_PATH[move]}`;
    const props = { name, what: 'offering' as const, move, action, backHref: settingsOf(id) };
    return page(ShelfMove, props, { title: `${this.messages.for(ctx.locale)(`shelf.${move}.title`)} · ${name}` });
  }
}

function settingsOf(id: Id): string {
  return `/desk/offerings/${id}/settings`;
}
