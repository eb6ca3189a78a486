import { Controller, Get } from '@nestjs/common';
import { Home, type HomeProps } from '../../../../views/programs/home.js';
import { ProgramsList } from '../../../../views/programs/programs-list.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, ListQuery, page, Public, stampedPage } from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { searchWords } from '../../../kernel/search-words.js';
import { chosen, type CatalogueFilters } from '../domain/catalogue-filters.js';
import { cardsIn, type RegionMap } from '../domain/catalogue-regions.js';
import { windowState } from '../domain/sign-up-window.js';
import { Listings, type Listing } from '../service/listing.service.js';
import { cardViews } from './card-view.js';
import { CatalogueQuery } from './catalogue.query.js';
import { filterView, isFiltered, keptFilters } from './filter-view.js';
import { programCards } from './program-view.js';

@Public()
@Controller()
export class CataloguePages {
  constructor(
    private readonly listings: Listings,
    private readonly messages: Messages,
  ) {}

  /** What is open now, by words, kind, program, who one is, where, and in which language. */
  @Get()
  async home(@CurrentCtx() ctx: Ctx, @ListQuery(CatalogueQuery) query: CatalogueQuery) {
    const listing = await this.listings.forReader(ctx);
    const title = this.messages.for(ctx.locale)('catalogue.home.title');
    if (!listing.own && !query.region && !query.regions)
      return stampedPage(Home, `listing ${listing.number}`, () => this.props(ctx, query, listing, null), { title });
    const map = await this.listings.regionMap(ctx, listing);
    return page(Home, this.props(ctx, query, listing, map), { title, shared: true });
  }

  @Get('programs')
  async programs(@CurrentCtx() ctx: Ctx) {
    const listing = await this.listings.read(ctx);
    const title = this.messages.for(ctx.locale)('catalogue.programs.title');
    const props = () => ({ programs: programCards(listing, ctx) });
    return stampedPage(ProgramsList, `listing ${listing.number}`, props, { title });
  }

  private props(ctx: Ctx, query: CatalogueQuery, listing: Listing, map: RegionMap | null): HomeProps {
    const { cards: all, programs } = listing;
    const filters = filtersOf(query);
    const here = map && query.region ? cardsIn(all, map, query.region, ctx.now) : all;
    const found = chosen(here, filters, ctx.now);
    const words = searchWords(query.q);
    const standing = (state: 'open' | 'not_yet_open') =>
      cardViews(
        found.filter((card) => windowState(card, ctx.now) === state),
        ctx,
        words,
      );
    return {
      open: standing('open'),
      soon: standing('not_yet_open'),
      programs: programCards(listing, ctx),
      filters: filterView(ctx, this.messages.for(ctx.locale), query, { all, here, programs, map, filters }),
      filtered: isFiltered(query),
      kept: keptFilters(query),
      words: query.q,
    };
  }
}

function filtersOf({ q, kind, program, who, language, now }: CatalogueQuery): CatalogueFilters {
  return {
    search: q,
    program,
    openNow: now,
    ...(kind ? { kind } : {}),
    ...(who ? { who } : {}),
    ...(language ? { language } : {}),
  };
}
