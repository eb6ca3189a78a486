import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CatalogueRepository } from '../data/catalogue.repository.js';
import { RegionalOpeningRepository } from '../data/regional-opening.repository.js';
import type { OfferingCard } from '../domain/offering-card.js';
import type { OfferingView } from '../domain/offering-view.js';
import { openingIn, termsIn } from '../domain/opening.js';
import { isChoosable, type RegionInOffering } from '../domain/region-in-offering.js';
import { lineage } from '../domain/region.js';
import { windowState } from '../domain/sign-up-window.js';
import { Offerings } from './offerings.service.js';
import { OpeningNotices } from './opening-notices.service.js';
import { SeatSummaries } from './ports.js';
import { Membership } from './membership.service.js';
import { Regions } from './regions.service.js';

/** How an offering stands in one region, and what else a person from there can do. */
export interface RegionStanding {
  readonly offering: OfferingView;
  readonly region: RegionInOffering;
  readonly regions: readonly RegionInOffering[];
  /** Of the same program, open in this region now; those of the same contest first. */
  readonly elsewhere: readonly OfferingCard[];
  /** The reader will be told when it opens. */
  readonly told: boolean;
}

@Injectable()
export class RegionStandings {
  constructor(
    private readonly offerings: Offerings,
    private readonly regions: Regions,
    private readonly openings: RegionalOpeningRepository,
    private readonly catalogue: CatalogueRepository,
    private readonly notices: OpeningNotices,
    private readonly seats: SeatSummaries,
    private readonly membership: Membership,
  ) {}

  /** Throws `not_found` for an offering the reader may not know of, and for a region it does not tell apart. */
  async of(ctx: Ctx, offeringIdOrSlug: string, code: string): Promise<RegionStanding> {
    const offering = await this.offerings.readable(ctx, offeringIdOrSlug);
    const regions = offering.regional ? await this.regions.of(ctx, offering) : [];
    const region = regions.find((each) => each.code === code && isChoosable(each));
    if (!region) throw new DomainError('not_found', 'errors.not_found');
    return {
      offering,
      region,
      regions,
      elsewhere: await this.elsewhere(ctx, offering, region, regions),
      told: await this.notices.isSet(ctx, offering.id, region.id),
    };
  }

  private async elsewhere(
    ctx: Ctx,
    offering: OfferingView,
    region: RegionInOffering,
    regions: readonly RegionInOffering[],
  ): Promise<OfferingCard[]> {
    const line = lineage(regions, region.id).map(({ id }) => id);
    const openings = await this.openings.inRegions(ctx, line);
    const cards = (await this.catalogue.ofProgram(ctx, offering.programId, await this.membership.of(ctx)))
      .filter(({ id }) => id !== offering.id)
      .map((card) => {
        const own = openings.filter(({ offeringId }) => offeringId === card.id);
        const opening = openingIn({ ...card, languages: [], contact: null }, termsIn(regions, own, region.id));
        const { state, opensAt, closesAt } = opening;
        return { ...card, state, opensAt, closesAt, zone: region.zone };
      })
      .filter((card) => windowState(card, ctx.now) === 'open');
    const seats = await this.seats.of(
      ctx,
      cards.map(({ id }) => id),
    );
    const near = (card: OfferingCard) => (card.contestId !== null && card.contestId === offering.contestId ? 0 : 1);
    return cards
      .map((card) => ({ ...card, seats: seats.get(card.id) ?? null }))
      .sort((left, right) => near(left) - near(right));
  }
}
