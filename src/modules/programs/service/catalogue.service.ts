import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CatalogueRepository } from '../data/catalogue.repository.js';
import { chosen, type CatalogueFilters } from '../domain/catalogue-filters.js';
import { ContestRepository } from '../data/contest.repository.js';
import { EditionRepository } from '../data/edition.repository.js';
import { ProgramRepository } from '../data/program.repository.js';
import type { Contest, Edition, Program } from '../domain/program.js';
import type { OfferingCard } from '../domain/offering-card.js';
import { windowState } from '../domain/sign-up-window.js';
import { Access } from '../../access/index.js';
import { placeOf } from './edition-desk.service.js';
import { Listings } from './listing.service.js';
import { Membership } from './membership.service.js';
import { SeatSummaries } from './ports.js';

/** What one can sign up for, now and later. */
export interface Current {
  readonly open: readonly OfferingCard[];
  readonly soon: readonly OfferingCard[];
}

export interface ProgramPage {
  readonly program: Program;
  /** In the open, newest first. */
  readonly editions: readonly Edition[];
  /** The contests of the editions shown. */
  readonly contests: readonly Contest[];
  readonly offerings: readonly OfferingCard[];
}

export interface EditionPage extends ProgramPage {
  readonly edition: Edition;
}

export interface ContestPage {
  readonly program: Program;
  readonly edition: Edition;
  readonly contest: Contest;
  readonly offerings: readonly OfferingCard[];
}

/** What strangers may find. Reads only; every page costs the same few queries, however long its list. */
@Injectable()
export class Catalogue {
  constructor(
    private readonly offerings: CatalogueRepository,
    private readonly programs: ProgramRepository,
    private readonly editions: EditionRepository,
    private readonly contests: ContestRepository,
    private readonly seats: SeatSummaries,
    private readonly listings: Listings,
    private readonly membership: Membership,
    private readonly access: Access,
  ) {}

  /** Listed offerings that are open or will open, nearest deadline first, with their seats. */
  async current(ctx: Ctx, filters: CatalogueFilters = {}): Promise<Current> {
    const { cards } = await this.listings.forReader(ctx);
    const found = chosen(cards, filters, ctx.now);
    return {
      open: found.filter((card) => windowState(card, ctx.now) === 'open'),
      soon: found.filter((card) => windowState(card, ctx.now) === 'not_yet_open'),
    };
  }

  /** A program with its editions and what they offer. One that is not public is `not_found` to who may not see drafts. */
  async program(ctx: Ctx, slug: string): Promise<ProgramPage> {
    const { program, editions } = await this.shelf(ctx, slug);
    return {
      program,
      editions,
      contests: await this.contests.inProgram(ctx, program.id),
      offerings: await this.withSeats(
        ctx,
        await this.offerings.ofProgram(ctx, program.id, await this.membership.of(ctx)),
      ),
    };
  }

  /** One edition of a program. Throws `not_found`, as `program` does. */
  async edition(ctx: Ctx, programSlug: string, editionSlug: string): Promise<EditionPage> {
    const { program, editions, all } = await this.shelf(ctx, programSlug);
    const edition = all.find(({ slug }) => slug === editionSlug);
    if (!edition) throw absent();
    if (edition.state === 'draft') await this.access.demand(ctx, 'offerings.view_drafts', placeOf(edition));
    return {
      program,
      editions,
      edition,
      contests: await this.contests.inEdition(ctx, edition.id),
      offerings: await this.withSeats(
        ctx,
        await this.offerings.ofEdition(ctx, edition.id, await this.membership.of(ctx)),
      ),
    };
  }

  /** A contest with its offerings. One of which nothing is public is `not_found` to who may not see drafts. */
  async contest(ctx: Ctx, contestId: Id): Promise<ContestPage> {
    const contest = await this.contests.byId(ctx, contestId);
    const edition = contest ? await this.editions.byId(ctx, contest.editionId) : null;
    const program = edition ? await this.programs.byId(ctx, edition.programId) : null;
    if (!contest || !edition || !program) throw absent();
    const mine = await this.membership.of(ctx);
    const offerings = await this.withSeats(ctx, await this.offerings.ofContest(ctx, contestId, mine));
    const hidden = program.state === 'draft' || edition.state === 'draft' || offerings.length === 0;
    if (hidden) await this.access.demand(ctx, 'offerings.view_drafts', { ...placeOf(edition), contestId });
    return { program, edition, contest, offerings };
  }

  private async shelf(ctx: Ctx, slug: string) {
    const program = await this.programs.bySlug(ctx, slug);
    if (!program) throw absent();
    if (program.state === 'draft') await this.access.demand(ctx, 'offerings.view_drafts', { programId: program.id });
    const all = await this.editions.ofProgram(ctx, program.id);
    return { program, all, editions: all.filter(({ state }) => state === 'published') };
  }

  private async withSeats(ctx: Ctx, cards: readonly OfferingCard[]): Promise<OfferingCard[]> {
    const summaries = await this.seats.of(
      ctx,
      cards.map(({ id }) => id),
    );
    return cards.map((card) => ({ ...card, seats: summaries.get(card.id) ?? null }));
  }
}

function absent(): DomainError {
  return new DomainError('not_found', 'errors.not_found');
}
