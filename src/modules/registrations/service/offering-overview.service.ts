import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { Ctx } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';
import { Offerings, type OfferingView, type RegionInTree, Regions } from '../../programs/index.js';
import { countTable, dayTable, type RegionStateCount } from '../data/count-table.repository.js';
import { poolsOf } from '../data/seat-pool.repository.js';
import { type Counts, keyWithin, sumByState } from '../domain/count-sums.js';
import type { ListReach } from '../domain/list-reach.js';
import type { SeatPool } from '../domain/seat-pool.js';
import { RegistrationReach } from './registration-reach.service.js';

const CHART_DAYS = 28;

export interface DayTotal {
  /** YYYY-MM-DD by the offering's clock. */
  readonly day: string;
  readonly total: number;
}

/** How an offering stands, as far as the reader sees: from counter rows only, whatever its size. */
export interface OfferingOverview {
  readonly offering: OfferingView;
  readonly reach: ListReach;
  readonly regions: readonly RegionInTree[];
  readonly table: readonly RegionStateCount[];
  readonly counts: Counts;
  /** The last four weeks, oldest first, days without sign-ups as 0. */
  readonly days: readonly DayTotal[];
  /** Sign-ups of today by region. */
  readonly today: ReadonlyMap<string, number>;
  readonly pools: readonly SeatPool[];
}

/** Figures of one offering. */
@Injectable()
export class OfferingOverviews {
  constructor(
    private readonly offerings: Offerings,
    private readonly regions: Regions,
    private readonly reach: RegistrationReach,
  ) {}

  /** Throws `not_found` where the reader may see none of it. */
  async of(ctx: Ctx, offeringId: Id): Promise<OfferingOverview> {
    const offering = await this.offerings.find(ctx, offeringId);
    const regions = await this.regions.treeOf(ctx, offering.programId);
    const ids = regions.map(({ id }) => id);
    const reach = await this.reach.of(ctx, 'registrations.view', offering, ids);
    const seen = keyWithin(reach);
    const table = (await countTable(ctx, [offeringId])).filter(({ regionKey }) => seen(regionKey));
    const last = DateTime.fromMillis(ctx.now, { zone: offering.zone }).startOf('day');
    const days = Array.from({ length: CHART_DAYS }, (_, index) => dayOf(last.minus({ days: CHART_DAYS - 1 - index })));
    const counted = (await dayTable(ctx, [offeringId], days[0] ?? '')).filter(({ regionKey }) => seen(regionKey));
    return {
      offering,
      reach,
      regions: reach.whole ? regions : regions.filter(({ id }) => reach.regions.includes(id)),
      table,
      counts: sumByState(table, () => true),
      days: days.map((day) => ({ day, total: sum(counted.filter((each) => each.day === day)) })),
      today: new Map(
        counted.filter(({ day }) => day === days.at(-1)).map(({ regionKey, total }) => [regionKey, total]),
      ),
      pools: await poolsOf(ctx, offeringId),
    };
  }
}

function dayOf(moment: DateTime): string {
  return moment.toISODate() ?? '';
}

function sum(rows: readonly { readonly total: number }[]): number {
  return rows.reduce((all, { total }) => all + total, 0);
}
