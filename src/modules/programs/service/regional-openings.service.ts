import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { Access } from '../../access/index.js';
import { RegionalOpeningRepository } from '../data/regional-opening.repository.js';
import type { OfferingView } from '../domain/offering-view.js';
import { openingIn, type Opening, type RegionalTerms } from '../domain/opening.js';
import { affectedRegions, type RegionInOffering } from '../domain/region-in-offering.js';
import { publishFaults } from '../domain/publish-rules.js';
import { resourceOf } from './offerings.service.js';

/** Changing how an offering stands in one region. Nobody in another region sees a difference. */
@Injectable()
export class RegionalOpenings {
  constructor(
    private readonly openings: RegionalOpeningRepository,
    private readonly access: Access,
    private readonly events: EventLog,
  ) {}

  /** Whether the reader may change the opening of this region. */
  async may(ctx: Ctx, offering: OfferingView, region: Pick<RegionInOffering, 'id'>): Promise<boolean> {
    return this.access.can(ctx, 'openings.edit', { ...resourceOf(offering), regionId: region.id });
  }

  /** Throws `not_found` or `forbidden`. */
  async demand(ctx: Ctx, offering: OfferingView, region: Pick<RegionInOffering, 'id'>): Promise<void> {
    await this.access.demand(ctx, 'openings.edit', { ...resourceOf(offering), regionId: region.id });
  }

  /**
   * Sets a region's own terms. Throws `not_found` or `forbidden` where the actor may not, `invalid` for dates out of
   * order. `regions` are all of the offering's, to say who is affected: people of regions below go by these terms too.
   */
  async set(
    tx: Tx,
    offering: OfferingView,
    regions: readonly RegionInOffering[],
    region: RegionInOffering,
    terms: RegionalTerms,
  ): Promise<void> {
    await this.demand(tx, offering, region);
    const opening = openingIn(offering, terms);
    refuseDisorder(offering, opening);
    await this.openings.put(tx, offering.id, region.id, terms);
    await this.events.record(tx, {
      kind: 'RegionalOpeningChanged',
      subject: { type: 'region', id: region.id },
      offeringId: offering.id,
      from: region.opening.state === 'published' ? 'open' : 'not_open',
      to: opening.state === 'published' ? 'open' : 'not_open',
      detail: { before: told(region.opening), after: told(opening), regions: affectedRegions(regions, region.id) },
    });
  }
}

/** What an event keeps of an opening. */
function told({ state, opensAt, closesAt, zone, languages, contact }: Opening) {
  return { state, opensAt, closesAt, zone, languages: [...languages], contact };
}

/** The rules of the offering's own dates hold in each region too; that a deadline has passed may be meant. */
function refuseDisorder(offering: OfferingView, { opensAt, closesAt }: Opening): void {
  const [fault] = publishFaults({ ...offering, opensAt, closesAt }, Number.NEGATIVE_INFINITY);
  if (fault) throw new DomainError('invalid', fault.key, fault.variables, fault.field ?? 'closesAt');
}
