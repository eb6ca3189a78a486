import { Controller, Get, Param } from '@nestjs/common';
import { Edition } from '../../../../views/programs/edition.js';
import { Home } from '../../../../views/programs/home.js';
import { Program } from '../../../../views/programs/program.js';
import { ProgramsList } from '../../../../views/programs/programs-list.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, IdParam, ListQuery, page, Public } from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { OFFERING_KINDS } from '../domain/offering-kind.js';
import { Catalogue } from '../service/catalogue.service.js';
import { CatalogueQuery } from './catalogue.query.js';
import { cardViews } from './card-view.js';
import { offered, programCard, span } from './program-view.js';

@Public()
@Controller()
export class CataloguePages {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly messages: Messages,
  ) {}

  /** What is open now, by words, kind and program. */
  @Get()
  async home(@CurrentCtx() ctx: Ctx, @ListQuery(CatalogueQuery) query: CatalogueQuery) {
    const { kind, q: words, program } = query;
    const { open, soon, counts } = await this.catalogue.current(ctx, {
      kind: kind ?? undefined,
      search: words,
      program,
    });
    const programs = await this.catalogue.allPrograms(ctx);
    const props = {
      open: cardViews(open, ctx),
      soon: cardViews(soon, ctx),
      programs: programs.map((each) => programCard(each, counts, ctx)),
      counts: OFFERING_KINDS.map((each) => ({
        kind: each,
        count: sum(counts.filter((row) => row.kind === each)),
      })).filter(({ count }) => count > 0),
      kind,
      words,
    };
    return page(Home, props, { title: this.messages.for(ctx.locale)('catalogue.home.title'), shared: true });
  }

  @Get('programs')
  async programs(@CurrentCtx() ctx: Ctx) {
    const programs = await this.catalogue.allPrograms(ctx);
    const counts = await this.catalogue.openCounts(ctx);
    const title = this.messages.for(ctx.locale)('catalogue.programs.title');
    return page(
      ProgramsList,
      { programs: programs.map((each) => programCard(each, counts, ctx)) },
      { title, shared: true },
    );
  }

  @Get('programs/:program')
  async program(@CurrentCtx() ctx: Ctx, @Param('program') slug: string) {
    const found = await this.catalogue.program(ctx, slug);
    const title = inLocale(found.program.name, ctx.locale);
    return page(Program, offered.program(found, ctx), { title, shared: true });
  }

  @Get('programs/:program/:edition')
  async edition(@CurrentCtx() ctx: Ctx, @Param('program') slug: string, @Param('edition') editionSlug: string) {
    const found = await this.catalogue.edition(ctx, slug, editionSlug);
    const { program, edition } = found;
    const name = `${inLocale(program.name, ctx.locale)} ${inLocale(edition.name, ctx.locale)}`;
    return page(
      Edition,
      {
        name,
        when: span(edition.startsAt, edition.endsAt, ctx.locale),
        hue: program.hue,
        drawing: program.drawing,
        program: { name: inLocale(program.name, ctx.locale), href: `/programs/${program.slug}` },
        example: program.example,
        ...offered.cards(found.offerings, ctx),
      },
      { title: name, shared: true },
    );
  }

  /** The tracks or tasks of a contest, to choose among. */
  @Get('contests/:contest')
  async contest(@CurrentCtx() ctx: Ctx, @IdParam('contest') contestId: Id) {
    const found = await this.catalogue.contest(ctx, contestId);
    const title = inLocale(found.contest.name, ctx.locale);
    return page(Edition, offered.contest(found, ctx), { title, shared: true });
  }
}

function sum(rows: readonly { total: number }[]): number {
  return rows.reduce((total, row) => total + row.total, 0);
}
