import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Access } from '../../access/index.js';
import { RegionRepository } from '../data/region.repository.js';
import { RegionalOpeningRepository } from '../data/regional-opening.repository.js';
import type { OfferingView } from '../domain/offering-view.js';
import { regionsInOffering, type RegionInOffering } from '../domain/region-in-offering.js';
import { treeOrder, within, type Region, type RegionInTree } from '../domain/region.js';

/** An offering as it stands for one registration: in its region. */
export interface Standing {
  readonly offering: OfferingView;
  readonly regionId: Id | null;
}

/** The regions of programs, and how offerings stand in them. */
@Injectable()
export class Regions {
  constructor(
    private readonly regions: RegionRepository,
    private readonly openings: RegionalOpeningRepository,
    private readonly access: Access,
  ) {}

  /** The regions of a program in the order of their tree. */
  async treeOf(ctx: Ctx, programId: Id): Promise<RegionInTree[]> {
    return treeOrder(await this.regions.ofProgram(ctx, programId));
  }

  /** Throws `not_found`. Asks nobody's permission. */
  async find(ctx: Ctx, id: Id): Promise<Region> {
    const region = await this.regions.find(ctx, id);
    if (!region) throw new DomainError('not_found', 'errors.not_found');
    return region;
  }

  /** In no order; unknown ids are left out. */
  async findMany(ctx: Ctx, ids: readonly Id[]): Promise<Region[]> {
    return this.regions.findMany(ctx, [...new Set(ids)]);
  }

  async byCode(ctx: Ctx, programId: Id, code: string): Promise<Region | null> {
    return this.regions.byCode(ctx, programId, code);
  }

  /** The region itself and all below it, in the order of the tree. Throws `not_found`. */
  async within(ctx: Ctx, id: Id): Promise<RegionInTree[]> {
    const region = await this.find(ctx, id);
    return [...within(await this.treeOf(ctx, region.programId), id)] as RegionInTree[];
  }

  /** The regions the reader runs by a role in the region itself; those below one of them are not told apart. */
  async run(ctx: Ctx): Promise<Region[]> {
    const { regions: ids } = await this.access.reach(ctx, 'registrations.view');
    const regions = await this.findMany(ctx, ids);
    return regions
      .filter(({ parentId }) => parentId === null || !ids.includes(parentId))
      .sort((left, right) => left.position - right.position);
  }

  /** Every region of the offering's program with the opening that counts there: two queries. */
  async of(ctx: Ctx, offering: OfferingView): Promise<RegionInOffering[]> {
    const openings = offering.regional ? await this.openings.of(ctx, offering.id) : [];
    return regionsInOffering(offering, await this.regions.ofProgram(ctx, offering.programId), openings);
  }

  /**
   * The offering as it stands in a region: its window, zone, languages and contact are the region's. Without a region,
   * or where nothing differs by region, the offering itself, and no query.
   */
  async openingFor(ctx: Ctx, offering: OfferingView, regionId: Id | null): Promise<OfferingView> {
    return (await this.place(ctx, offering, regionId)).offering;
  }

  /** As `openingFor`, with the region itself; null where it makes no difference. */
  async place(
    ctx: Ctx,
    offering: OfferingView,
    regionId: Id | null,
  ): Promise<{ readonly offering: OfferingView; readonly region: RegionInOffering | null }> {
    if (regionId === null || !offering.regional) return { offering, region: null };
    const region = (await this.of(ctx, offering)).find(({ id }) => id === regionId) ?? null;
    return { offering: region ? inRegion(offering, region) : offering, region };
  }

  /** As `openingFor`, for a list: two queries for all of them together, none where no offering differs by region. */
  async standing(ctx: Ctx, list: readonly Standing[]): Promise<OfferingView[]> {
    const regional = list.filter(({ offering, regionId }) => offering.regional && regionId !== null);
    if (regional.length === 0) return list.map(({ offering }) => offering);
    const offerings = [...new Map(regional.map(({ offering }) => [offering.id, offering])).values()];
    const regions = await this.regions.ofPrograms(ctx, [...new Set(offerings.map(({ programId }) => programId))]);
    const openings = await this.openings.ofMany(
      ctx,
      offerings.map(({ id }) => id),
    );
    const standings = new Map(
      offerings.map((offering) => [
        offering.id,
        regionsInOffering(
          offering,
          regions.filter(({ programId }) => programId === offering.programId),
          openings.filter(({ offeringId }) => offeringId === offering.id),
        ),
      ]),
    );
    return list.map(({ offering, regionId }) => {
      const region = standings.get(offering.id)?.find(({ id }) => id === regionId);
      return region ? inRegion(offering, region) : offering;
    });
  }
}

/** The offering with the terms of one of its regions in place of its own. */
export function inRegion(offering: OfferingView, { opening }: Pick<RegionInOffering, 'opening'>): OfferingView {
  return { ...offering, ...opening };
}
