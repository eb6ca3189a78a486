import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import {
  Offerings,
  type OfferingView,
  RegionalOpenings,
  type RegionInOffering,
  Regions,
  within,
} from '../../programs/index.js';
import { countTable } from '../data/count-table.repository.js';
import { lockPools, poolsOf } from '../data/seat-pool.repository.js';
import { type Counts, sumByState } from '../domain/count-sums.js';
import type { ListReach } from '../domain/list-reach.js';
import { type OpeningChange, setsTerms } from '../domain/opening-change.js';
import type { SeatPool } from '../domain/seat-pool.js';
import { OpeningProposals, type OpeningProposal, seenOf } from './opening-proposal.service.js';
import { RegionSeats } from './region-seats.service.js';
import { RegistrationReach } from './registration-reach.service.js';

/** One region of an offering on the desk. */
export interface OpeningRow {
  readonly region: RegionInOffering;
  /** Of the region and all below it. */
  readonly counts: Counts;
  /** Seats of the region's own; null: none. */
  readonly pool: SeatPool | null;
  readonly mayEdit: boolean;
}

export interface OpeningTable {
  readonly offering: OfferingView;
  /** Whether the reader sees all regions of the program, or theirs only. */
  readonly whole: boolean;
  readonly rows: readonly OpeningRow[];
}

/** How an offering stands in each region, for the office and for who runs a region. */
@Injectable()
export class OpeningDesk {
  constructor(
    private readonly units: UnitOfWork,
    private readonly offerings: Offerings,
    private readonly regions: Regions,
    private readonly openings: RegionalOpenings,
    private readonly reach: RegistrationReach,
    private readonly proposals: OpeningProposals,
    private readonly seats: RegionSeats,
  ) {}

  /** The regions the reader may look at. Throws `not_found` where there is none. */
  async table(ctx: Ctx, offeringId: Id): Promise<OpeningTable> {
    const offering = await this.offerings.find(ctx, offeringId);
    const regions = await this.regions.of(ctx, offering);
    const reach = await this.reach.of(
      ctx,
      'registrations.view',
      offering,
      regions.map(({ id }) => id),
    );
    const counts = await countTable(ctx, [offeringId]);
    const pools = await poolsOf(ctx, offeringId);
    const rows: OpeningRow[] = [];
    for (const region of regions.filter((each) => isSeen(reach, each))) {
      const ids = new Set(within(regions, region.id).map(({ id }) => id));
      rows.push({
        region,
        counts: sumByState(counts, (key) => ids.has(key)),
        pool: pools.find(({ regionId }) => regionId === region.id) ?? null,
        mayEdit: await this.openings.may(ctx, offering, region),
      });
    }
    return { offering, whole: reach.whole, rows };
  }

  /** One region, by its code. Throws `not_found`, also for a region the reader may not look at. */
  async one(ctx: Ctx, offeringId: Id, code: string): Promise<OpeningTable & { readonly row: OpeningRow }> {
    const table = await this.table(ctx, offeringId);
    const row = table.rows.find(({ region }) => region.code === code);
    if (!row) throw new DomainError('not_found', 'errors.not_found');
    return { ...table, row };
  }

  /** What a change would do. Writes nothing. Throws `invalid` for dates out of order. */
  async proposal(ctx: Ctx, offeringId: Id, codes: readonly string[], change: OpeningChange): Promise<OpeningProposal> {
    const { offering, rows } = await this.table(ctx, offeringId);
    const chosen = rows.filter(({ region }) => codes.includes(region.code));
    if (chosen.length === 0) throw new DomainError('invalid', 'openings.none_chosen', {}, 'regions');
    if (Object.values(change).every((value) => value === undefined)) {
      throw new DomainError('invalid', 'openings.nothing_set', {}, 'closesAt');
    }
    for (const { region } of chosen) await this.openings.demand(ctx, offering, region);
    return this.proposals.of(ctx, offering, chosen, change);
  }

  /**
   * Makes the change that was looked at, in one unit; returns how many regions changed. Throws `conflict` when somebody
   * has changed one of them since (`seen`), so that nobody decides on figures of yesterday.
   */
  async apply(
    ctx: Ctx,
    offeringId: Id,
    codes: readonly string[],
    change: OpeningChange,
    seen: string,
  ): Promise<number> {
    return this.units.run(ctx, async (tx) => {
      await lockPools(tx, offeringId);
      const proposal = await this.proposal(tx, offeringId, codes, change);
      if (seenOf(proposal) !== seen) throw new DomainError('conflict', 'openings.stale');
      const { offering, rows } = proposal;
      const regions = await this.regions.of(tx, offering);
      for (const { region, terms } of rows) {
        if (setsTerms(change)) await this.openings.set(tx, offering, regions, region, terms);
        if (change.seats === undefined) continue;
        await this.seats.set(tx, offering, regions, region, await poolsOf(tx, offeringId), change.seats);
      }
      return rows.length;
    });
  }
}

function isSeen(reach: ListReach, { id }: RegionInOffering): boolean {
  return reach.whole || reach.regions.includes(id);
}
