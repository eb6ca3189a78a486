import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CatalogueRepository } from '../data/catalogue.repository.js';
import type { CatalogueFilters, OpenCount } from '../domain/catalogue-filters.js';
import { ProgramRepository } from '../data/program.repository.js';
import type { Edition, Program } from '../domain/program.js';
import type { OfferingCard } from '../domain/offering-card.js';
import { windowState } from '../domain/sign-up-window.js';
import { SeatSummaries } from './ports.js';

/** More than a page should list; beyond it the reader is asked to filter. */
const MOST_CARDS = 120;

/** What one can sign up for, now and later. */
export interface Current {
  readonly open: readonly OfferingCard[];
  readonly soon: readonly OfferingCard[];
  /** Open now over the whole catalogue, by program and kind, whatever the filters. */
  readonly counts: readonly OpenCount[];
}

export interface ProgramPage {
  readonly program: Program;
  /** Newest first. */
  readonly editions: readonly Edition[];
  readonly offerings: readonly OfferingCard[];
}

export interface EditionPage extends ProgramPage {
  readonly edition: Edition;
}

/** What strangers may find. Reads only; every page costs the same few queries, however long its list. */
@Injectable()
export class Catalogue {
  constructor(
    private readonly offerings: CatalogueRepository,
    private readonly programs: ProgramRepository,
    private readonly seats: SeatSummaries,
  ) {}

  /** Listed offerings that are open or will open, nearest deadline first, with their seats. */
  async current(ctx: Ctx, filters: CatalogueFilters = {}): Promise<Current> {
    const cards = await this.withSeats(ctx, await this.offerings.current(ctx, filters, MOST_CARDS));
    return {
      open: cards.filter((card) => windowState(card, ctx.now) === 'open'),
      soon: cards.filter((card) => windowState(card, ctx.now) === 'not_yet_open'),
      counts: await this.offerings.openCounts(ctx),
    };
  }

  async openCounts(ctx: Ctx): Promise<readonly OpenCount[]> {
    return this.offerings.openCounts(ctx);
  }

  async allPrograms(ctx: Ctx): Promise<readonly Program[]> {
    return this.programs.all(ctx);
  }

  /** A program with its editions and what they offer. Throws `not_found`. */
  async program(ctx: Ctx, slug: string): Promise<ProgramPage> {
    const program = await this.programs.bySlug(ctx, slug);
    if (!program) throw new DomainError('not_found', 'errors.not_found');
    return {
      program,
      editions: await this.programs.editionsOf(ctx, program.id),
      offerings: await this.withSeats(ctx, await this.offerings.ofProgram(ctx, program.id)),
    };
  }

  /** One edition of a program. Throws `not_found`. */
  async edition(ctx: Ctx, programSlug: string, editionSlug: string): Promise<EditionPage> {
    const program = await this.programs.bySlug(ctx, programSlug);
    const editions = program ? await this.programs.editionsOf(ctx, program.id) : [];
    const edition = editions.find(({ slug }) => slug === editionSlug);
    if (!program || !edition) throw new DomainError('not_found', 'errors.not_found');
    const offerings = await this.withSeats(ctx, await this.offerings.ofEdition(ctx, edition.id));
    return { program, editions, edition, offerings };
  }

  /** A contest with its offerings, whose cards name it. Throws `not_found` when strangers may find none. */
  async contest(ctx: Ctx, contestId: Id): Promise<readonly OfferingCard[]> {
    const cards = await this.withSeats(ctx, await this.offerings.ofContest(ctx, contestId));
    if (cards.length === 0) throw new DomainError('not_found', 'errors.not_found');
    return cards;
  }

  private async withSeats(ctx: Ctx, cards: readonly OfferingCard[]): Promise<OfferingCard[]> {
    const summaries = await this.seats.of(
      ctx,
      cards.map(({ id }) => id),
    );
    return cards.map((card) => ({ ...card, seats: summaries.get(card.id) ?? null }));
  }
}
