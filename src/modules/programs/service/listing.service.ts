import { Injectable } from '@nestjs/common';
import { searchKey } from '../../../kernel/search-key.js';
import type { Ctx } from '../../../platform/database/context.js';
import { cardOf, CatalogueRepository } from '../data/catalogue.repository.js';
import { ProgramRepository } from '../data/program.repository.js';
import { RegionRepository } from '../data/region.repository.js';
import { RegionalOpeningRepository } from '../data/regional-opening.repository.js';
import type { ListedCard } from '../domain/catalogue-filters.js';
import type { RegionMap } from '../domain/catalogue-regions.js';
import type { OfferingCard } from '../domain/offering-card.js';
import type { Program } from '../domain/program.js';
import { Membership } from './membership.service.js';
import { SeatSummaries } from './ports.js';

/** More than a page should list; beyond it the reader is asked to filter. */
const MOST_CARDS = 400;

/** Everything strangers may find that is open or will open, and the programs it stands in. */
export interface Listing {
  readonly cards: readonly ListedCard[];
  readonly programs: readonly Program[];
  /** Another number whenever anything above is another: what a page made of it is found again by. */
  readonly number: number;
}

/** The catalogue's shelf: a few queries whatever stands on it, and nothing made anew while nothing changed. */
@Injectable()
export class Listings {
  private last: { readonly told: string; readonly listing: Listing } | null = null;
  private made = 0;

  constructor(
    private readonly offerings: CatalogueRepository,
    private readonly programs: ProgramRepository,
    private readonly seats: SeatSummaries,
    private readonly regions: RegionRepository,
    private readonly openings: RegionalOpeningRepository,
    private readonly membership: Membership,
  ) {}

  async read(ctx: Ctx): Promise<Listing> {
    const rows = await this.offerings.listed(ctx, MOST_CARDS);
    const seats = await this.seats.of(
      ctx,
      rows.map(({ id }) => id),
    );
    const programs = await this.programs.published(ctx);
    const told = JSON.stringify([rows, [...seats], programs]);
    if (this.last?.told === told) return this.last.listing;
    const about = new Map(programs.map(({ slug, summary }) => [slug, summary]));
    const cards = rows.map(({ begun: _, ...row }) => {
      const card = { ...cardOf(row), seats: seats.get(row.id) ?? null };
      return { ...card, key: keyOf(card, about.get(card.programSlug)) };
    });
    this.made += 1;
    const listing = { cards, programs, number: this.made };
    this.last = { told, listing };
    return listing;
  }

  /** As `read`, with what is for the people of the reader's own institutions alone; then it is nobody else's. */
  async forReader(ctx: Ctx): Promise<Listing & { readonly own: boolean }> {
    const listing = await this.read(ctx);
    const institutions = await this.membership.of(ctx);
    const cards = institutions.length === 0 ? [] : await this.offerings.listedFor(ctx, institutions, MOST_CARDS);
    if (cards.length === 0) return { ...listing, own: false };
    const seats = await this.seats.of(
      ctx,
      cards.map(({ id }) => id),
    );
    const about = new Map(listing.programs.map(({ slug, summary }) => [slug, summary]));
    const mine = cards.map((card) => ({
      ...card,
      seats: seats.get(card.id) ?? null,
      key: keyOf(card, about.get(card.programSlug)),
    }));
    return { ...listing, cards: [...mine, ...listing.cards], own: true };
  }

  /** Where the listed programs divide the world, and what was set there. */
  async regionMap(
    ctx: Ctx,
    { cards, programs }: { cards: readonly Pick<OfferingCard, 'id'>[]; programs: readonly Program[] },
  ): Promise<RegionMap> {
    const regions = await this.regions.ofPrograms(
      ctx,
      programs.map(({ id }) => id),
    );
    const openings = await this.openings.ofMany(
      ctx,
      cards.map(({ id }) => id),
    );
    return {
      trees: new Map(programs.map(({ id, slug }) => [slug, regions.filter(({ programId }) => programId === id)])),
      openings: new Map(cards.map(({ id }) => [id, openings.filter(({ offeringId }) => offeringId === id)])),
    };
  }
}

function keyOf(card: OfferingCard, program: Program['summary'] = {}): string {
  const texts = [card.title, card.summary, card.place, card.programName, card.editionName, card.contestName, program];
  return searchKey(...texts.flatMap((text) => Object.values(text ?? {})));
}
