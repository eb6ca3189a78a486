import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import {
  affectedRegions,
  type Opening,
  openingIn,
  OpeningNotices,
  type OfferingView,
  type RegionalTerms,
  type RegionInOffering,
  Regions,
} from '../../programs/index.js';
import { countTable } from '../data/count-table.repository.js';
import { type CapacityEffect, capacityEffect } from '../domain/capacity-effect.js';
import { sumByState, totalOf } from '../domain/count-sums.js';
import { isLive } from '../domain/registration-state.js';
import { type OpeningChange, termsAfter } from '../domain/opening-change.js';
import type { SeatPool } from '../domain/seat-pool.js';

/** What a change does in one region, in numbers a sentence can be made of. */
export interface ProposedOpening {
  readonly region: RegionInOffering;
  readonly terms: RegionalTerms;
  readonly before: Opening;
  readonly after: Opening;
  readonly pool: SeatPool | null;
  /** Null: the seats stay as they are. */
  readonly seats: { readonly capacity: number | null; readonly effect: CapacityEffect | null } | null;
  /** Who has started and not handed in. */
  readonly drafts: number;
  /** Who has handed in and is still in it. */
  readonly live: number;
  /** Who waits to be told when it opens. */
  readonly waiting: number;
  /** The deadline moves, so that drafts are told. */
  readonly tellsDrafts: boolean;
  /** The day until which one may withdraw moves with it, so that everybody is told. */
  readonly tellsEverybody: boolean;
}

export interface OpeningProposal {
  readonly offering: OfferingView;
  readonly rows: readonly ProposedOpening[];
}

interface Chosen {
  readonly region: RegionInOffering;
  readonly pool: SeatPool | null;
}

/** Works out what a change of openings would do, before it is done. */
@Injectable()
export class OpeningProposals {
  constructor(
    private readonly regions: Regions,
    private readonly notices: OpeningNotices,
  ) {}

  async of(
    ctx: Ctx,
    offering: OfferingView,
    chosen: readonly Chosen[],
    change: OpeningChange,
  ): Promise<OpeningProposal> {
    const counts = await countTable(ctx, [offering.id]);
    const waiting = await this.notices.counts(ctx, offering.id);
    const regions = await this.regions.of(ctx, offering);
    const rows = chosen.map(({ region, pool }): ProposedOpening => {
      const terms = termsAfter(region, offering, change);
      const after = openingIn(offering, terms);
      const people = new Set(affectedRegions(regions, region.id));
      const sums = sumByState(counts, (key) => people.has(key));
      const ended = Object.entries(sums).filter(([state]) => !isLive(state as Parameters<typeof isLive>[0]));
      const moves = after.closesAt !== region.opening.closesAt || after.state !== region.opening.state;
      return {
        region,
        terms,
        before: region.opening,
        after,
        pool,
        seats: change.seats === undefined ? null : { capacity: change.seats, effect: effectOf(pool, change.seats) },
        drafts: sums.draft ?? 0,
        live: totalOf(sums) - ended.reduce((sum, [, total]) => sum + (total ?? 0), 0),
        waiting: waiting.get(region.id) ?? 0,
        tellsDrafts: moves,
        tellsEverybody: offering.startsAt === null && after.closesAt !== region.opening.closesAt,
      };
    });
    return { offering, rows };
  }
}

/** What was looked at, as a text that changes when a region of it does. */
export function seenOf({ rows }: OpeningProposal): string {
  return rows
    .map(({ region, pool }) => `${region.code}:${region.version}:${pool?.capacity ?? '-'}`)
    .sort()
    .join(' ');
}

function effectOf(pool: SeatPool | null, capacity: number | null): CapacityEffect | null {
  return pool === null ? null : capacityEffect(pool, capacity);
}
