import { Controller, Get, Param } from '@nestjs/common';
import { Contest } from '../../../../views/programs/contest.js';
import { Edition } from '../../../../views/programs/edition.js';
import { Program } from '../../../../views/programs/program.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, IdParam, page, Public } from '../../../platform/http/index.js';
import { Access } from '../../access/index.js';
import { Catalogue } from '../service/catalogue.service.js';
import { ContestChoices } from '../service/contest-ports.js';
import { placeOf } from '../service/edition-desk.service.js';
import { contestPage, editionPage, programPage } from './shelf-view.js';

/** The public pages of programs, their editions and contests. */
@Public()
@Controller()
export class ProgramPages {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly choices: ContestChoices,
    private readonly access: Access,
  ) {}

  @Get('programs/:program')
  async program(@CurrentCtx() ctx: Ctx, @Param('program') slug: string) {
    const found = await this.catalogue.program(ctx, slug);
    const { id, name, summary } = found.program;
    const watches = await this.access.can(ctx, 'offerings.view_drafts', { programId: id });
    const props = programPage(found, ctx, watches ? `/desk/programs/${id}` : null);
    const description = inLocale(summary, ctx.locale);
    return page(Program, props, { title: inLocale(name, ctx.locale), description, shared: true });
  }

  @Get('programs/:program/:edition')
  async edition(@CurrentCtx() ctx: Ctx, @Param('program') slug: string, @Param('edition') editionSlug: string) {
    const found = await this.catalogue.edition(ctx, slug, editionSlug);
    const { program, edition } = found;
    const watches = await this.access.can(ctx, 'offerings.view_drafts', placeOf(edition));
    const props = editionPage(found, ctx, watches ? `/desk/editions/${edition.id}` : null);
    const title = `${inLocale(program.name, ctx.locale)} ${inLocale(edition.name, ctx.locale)}`;
    return page(Edition, props, { title, shared: true });
  }

  /** The tracks or tasks of a contest, to choose among. */
  @Get('contests/:contest')
  async contest(@CurrentCtx() ctx: Ctx, @IdParam('contest') contestId: Id) {
    const found = await this.catalogue.contest(ctx, contestId);
    const place = { ...placeOf(found.edition), contestId };
    const edits = await this.access.can(ctx, 'editions.edit', place);
    const chosen = await this.choices.of(ctx, contestId);
    const props = contestPage(found, chosen, ctx, edits ? `/desk/contests/${contestId}` : null);
    return page(Contest, props, { title: inLocale(found.contest.name, ctx.locale), shared: true });
  }
}
