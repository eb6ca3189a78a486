import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';
import { Access } from '../../access/index.js';
import { Offerings, type OfferingView, type Region, RegionalOpenings, Regions } from '../../programs/index.js';
import { countTable } from '../data/count-table.repository.js';
import { type Counts, sumByState } from '../domain/count-sums.js';

/** What is offered in a region, and how many came from there. */
export interface RegionOffering {
  /** As it stands in the region. */
  readonly offering: OfferingView;
  /** Of the region and all below it. */
  readonly counts: Counts;
  readonly mayEdit: boolean;
}

export interface RegionRoomView {
  readonly region: Region;
  readonly programName: OfferingView['programName'] | null;
  /** The regions right below. */
  readonly below: readonly Region[];
  readonly offerings: readonly RegionOffering[];
  /** Of all offerings together. */
  readonly counts: Counts;
}

/** The desk of who runs a region: what is offered there, and who signed up from there. */
@Injectable()
export class RegionDesk {
  constructor(
    private readonly access: Access,
    private readonly regions: Regions,
    private readonly offerings: Offerings,
    private readonly openings: RegionalOpenings,
  ) {}

  /** Throws `not_found` for a region that is not the reader's. */
  async show(ctx: Ctx, id: Id): Promise<RegionRoomView> {
    const region = await this.regions.find(ctx, id);
    await this.access.demand(ctx, 'registrations.view', { programId: region.programId, regionId: id });
    const within = await this.regions.within(ctx, id);
    const shown = await this.offerings.shownBy(ctx, region.programId);
    const standing = await this.regions.standing(
      ctx,
      shown.map((offering) => ({ offering, regionId: id })),
    );
    const ids = new Set(within.map((each) => each.id));
    const table = (
      await countTable(
        ctx,
        shown.map((offering) => offering.id),
      )
    ).filter(({ regionKey }) => ids.has(regionKey));
    const offerings: RegionOffering[] = [];
    for (const offering of standing) {
      const counts = sumByState(
        table.filter(({ offeringId }) => offeringId === offering.id),
        () => true,
      );
      const mayEdit = await this.openings.may(ctx, offering, region);
      if (isCurrent(offering, ctx.now) || Object.keys(counts).length > 0) offerings.push({ offering, counts, mayEdit });
    }
    return {
      region,
      programName: shown[0]?.programName ?? null,
      below: within.filter(({ parentId }) => parentId === id),
      offerings,
      counts: sumByState(table, () => true),
    };
  }
}

/** Something that is over and from which nobody of the region came is no work for anybody there. */
function isCurrent({ endsAt, closesAt }: OfferingView, now: number): boolean {
  const end = endsAt ?? closesAt;
  return end === null || end > now;
}
