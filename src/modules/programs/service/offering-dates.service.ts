import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/clock.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CatalogueRepository } from '../data/catalogue.repository.js';
import { listedRegions, openingOf, type ListedRegion, type RegionMap } from '../domain/catalogue-regions.js';
import type { OfferingCard } from '../domain/offering-card.js';
import type { Program } from '../domain/program.js';
import { Listings } from './listing.service.js';

/** More than a month should show. */
const MOST = 500;

/** One date of something strangers may find. */
export interface OfferingDate {
  readonly kind: 'opens' | 'closes' | 'starts';
  readonly at: Instant;
  /** When it ends, of a start. */
  readonly until: Instant | null;
  readonly zone: string;
  readonly offering: OfferingCard;
}

export interface DateFilters {
  readonly from: Instant;
  readonly to: Instant;
  /** A program's slug; '' for all. */
  readonly program: string;
  /** A region's code; '' for the offerings' own dates. */
  readonly region: string;
}

/** Openings, deadlines and starts of what strangers may find, for calendars. */
@Injectable()
export class OfferingDates {
  constructor(
    private readonly offerings: CatalogueRepository,
    private readonly listings: Listings,
  ) {}

  /** The dates in the span `[from, to)`, in order. */
  async between(ctx: Ctx, { from, to, program, region }: DateFilters): Promise<readonly OfferingDate[]> {
    const cards = (await this.offerings.dated(ctx, from, to, MOST)).filter(
      ({ programSlug }) => program === '' || programSlug === program,
    );
    const map = region === '' ? null : await this.mapOf(ctx, cards);
    return cards
      .flatMap((card) => datesOf(card, map, region))
      .filter(({ at }) => at >= from && at < to)
      .sort((left, right) => left.at - right.at);
  }

  /** What readers choose among: every program in the open, and every region of them. */
  async choices(ctx: Ctx): Promise<{ programs: readonly Program[]; regions: readonly ListedRegion[] }> {
    const listing = await this.listings.read(ctx);
    const map = await this.listings.regionMap(ctx, listing);
    return { programs: listing.programs, regions: listedRegions([], map, ctx.now) };
  }

  private async mapOf(ctx: Ctx, cards: readonly OfferingCard[]): Promise<RegionMap> {
    const { programs } = await this.listings.read(ctx);
    return this.listings.regionMap(ctx, { cards, programs });
  }
}

function datesOf(card: OfferingCard, map: RegionMap | null, region: string): OfferingDate[] {
  const here = map ? openingOf(card, map, region) : card;
  // A region that takes no part has no dates of it.
  if (here.state === 'closed' && card.state === 'published') return [];
  const { zone, opensAt, closesAt } = here;
  const date = (kind: OfferingDate['kind'], at: Instant | null, until: Instant | null = null): OfferingDate[] =>
    at === null ? [] : [{ kind, at, until, zone: kind === 'starts' ? card.zone : zone, offering: card }];
  return [...date('opens', opensAt), ...date('closes', closesAt), ...date('starts', card.startsAt, card.endsAt)];
}
