import { Controller, Get, Post } from '@nestjs/common';
import { MOVE_PATH } from '../../../../views/desk/programs/shelf-state.js';
import { ShelfMove as ShelfMoveView } from '../../../../views/desk/programs/shelf-move.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, IdParam, Needs, page, seeOther, type FieldError } from '../../../platform/http/index.js';
import { refusedFields } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import type { ShelfMove } from '../domain/shelf-state.js';
import { EditionDesk } from '../service/edition-desk.service.js';
import { ProgramDesk } from '../service/program-desk.service.js';

type Shelf = 'program' | 'edition';

const DONE: Readonly<Record<ShelfMove, string>> = {
  publish: 'shelf.published',
  archive: 'shelf.archived',
  restore: 'shelf.restored',
};

/** Showing a program or an edition to the world, archiving it, and taking that back. */
@Controller('desk')
export class ShelfMovePages {
  constructor(
    private readonly programs: ProgramDesk,
    private readonly editions: EditionDesk,
    private readonly messages: Messages,
  ) {}

  @Get('programs/:program/publication')
  @Needs('programs.edit')
  askProgramPublication(@CurrentCtx() ctx: Ctx, @IdParam('program') id: Id) {
    return this.ask(ctx, 'program', id, 'publish');
  }

  @Post('programs/:program/publication')
  @Needs('programs.edit')
  publishProgram(@CurrentCtx() ctx: Ctx, @IdParam('program') id: Id) {
    return this.move(ctx, 'program', id, 'publish');
  }

  @Get('programs/:program/archival')
  @Needs('programs.edit')
  askProgramArchival(@CurrentCtx() ctx: Ctx, @IdParam('program') id: Id) {
    return this.ask(ctx, 'program', id, 'archive');
  }

  @Post('programs/:program/archival')
  @Needs('programs.edit')
  archiveProgram(@CurrentCtx() ctx: Ctx, @IdParam('program') id: Id) {
    return this.move(ctx, 'program', id, 'archive');
  }

  @Get('programs/:program/archival/reversal')
  @Needs('programs.edit')
  askProgramReturn(@CurrentCtx() ctx: Ctx, @IdParam('program') id: Id) {
    return this.ask(ctx, 'program', id, 'restore');
  }

  @Post('programs/:program/archival/reversal')
  @Needs('programs.edit')
  restoreProgram(@CurrentCtx() ctx: Ctx, @IdParam('program') id: Id) {
    return this.move(ctx, 'program', id, 'restore');
  }

  @Get('editions/:edition/publication')
  @Needs('editions.edit')
  askEditionPublication(@CurrentCtx() ctx: Ctx, @IdParam('edition') id: Id) {
    return this.ask(ctx, 'edition', id, 'publish');
  }

  @Post('editions/:edition/publication')
  @Needs('editions.edit')
  publishEdition(@CurrentCtx() ctx: Ctx, @IdParam('edition') id: Id) {
    return this.move(ctx, 'edition', id, 'publish');
  }

  @Get('editions/:edition/archival')
  @Needs('editions.edit')
  askEditionArchival(@CurrentCtx() ctx: Ctx, @IdParam('edition') id: Id) {
    return this.ask(ctx, 'edition', id, 'archive');
  }

  @Post('editions/:edition/archival')
  @Needs('editions.edit')
  archiveEdition(@CurrentCtx() ctx: Ctx, @IdParam('edition') id: Id) {
    return this.move(ctx, 'edition', id, 'archive');
  }

  @Get('editions/:edition/archival/reversal')
  @Needs('editions.edit')
  askEditionReturn(@CurrentCtx() ctx: Ctx, @IdParam('edition') id: Id) {
    return this.ask(ctx, 'edition', id, 'restore');
  }

  @Post('editions/:edition/archival/reversal')
  @Needs('editions.edit')
  restoreEdition(@CurrentCtx() ctx: Ctx, @IdParam('edition') id: Id) {
    return this.move(ctx, 'edition', id, 'restore');
  }

  private async move(ctx: Ctx, what: Shelf, id: Id, name: ShelfMove) {
    try {
      await (what === 'program' ? this.programs.move(ctx, id, name) : this.editions.move(ctx, id, name));
    } catch (error) {
      return this.ask(ctx, what, id, name, refusedFields(error));
    }
    return seeOther(`/desk/${what}s/${id}`, { kind: 'ok', key: DONE[name] });
  }

  private async ask(ctx: Ctx, what: Shelf, id: Id, move: ShelfMove, errors: readonly FieldError[] = []) {
    const name = inLocale(await this.nameOf(ctx, what, id), ctx.locale);
    const base = `/desk/${what}s/${id}`;
    const form = { values: {}, errors };
    const props = { name, what, move, action: `${base}/${MOVE_PATH[move]}`, backHref: base, form };
    const title = `${this.messages.for(ctx.locale)(`shelf.${move}.title`)} · ${name}`;
    return page(ShelfMoveView, props, { title, status: errors.length > 0 ? 422 : 200 });
  }

  private async nameOf(ctx: Ctx, what: Shelf, id: Id) {
    if (what === 'program') return (await this.programs.editable(ctx, id)).name;
    return (await this.editions.editable(ctx, id)).edition.name;
  }
}
