import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import type { Id } from '../../../kernel/id.js';
import { type RegionInOffering, Regions } from '../../programs/index.js';
import { type Counts, sumByState, totalOf } from '../domain/count-sums.js';
import { seatsLeft } from '../domain/capacity-effect.js';
import { type OfferingOverview, OfferingOverviews } from './offering-overview.service.js';

/** One region of an offering with all below it; null: people without a region. */
export interface RegionRow {
  readonly region: RegionInOffering | null;
  readonly counts: Counts;
  readonly total: number;
  readonly today: number;
  /** Of the region's own places; null where it has none of its own. */
  readonly seats: { readonly taken: number; readonly left: number | null } | null;
}

export const REGION_SORTS = ['tree', 'total', 'confirmed', 'waiting', 'under_review', 'today'] as const;
export type RegionSort = (typeof REGION_SORTS)[number];

export interface RegionTable {
  readonly overview: OfferingOverview;
  readonly rows: readonly RegionRow[];
}

/** Every region of an offering beside the others, from counter rows: seven queries at any size. */
@Injectable()
export class RegionTables {
  constructor(
    private readonly overviews: OfferingOverviews,
    private readonly regions: Regions,
    private readonly units: UnitOfWork,
    private readonly events: EventLog,
  ) {}

  async of(ctx: Ctx, offeringId: Id, sort: RegionSort): Promise<RegionTable> {
    const overview = await this.overviews.of(ctx, offeringId);
    const seen = new Set(overview.regions.map(({ id }) => id));
    const regions = (await this.regions.of(ctx, overview.offering)).filter(({ id }) => seen.has(id));
    const rows = regions.map((region) => rowOf(overview, region, keysWithin(regions, region.id)));
    const without = rowOf(overview, null, new Set(['-']));
    return { overview, rows: sorted(without.total > 0 ? [...rows, without] : rows, sort) };
  }

  /** Written down like every file with figures of people. */
  async handedOut(ctx: Ctx, { overview, rows }: RegionTable): Promise<void> {
    await this.units.run(ctx, (tx) =>
      this.events.record(tx, {
        kind: 'RegionTableDownloaded',
        subject: { type: 'offering', id: overview.offering.id },
        offeringId: overview.offering.id,
        detail: { rows: rows.length },
      }),
    );
  }
}

function rowOf(
  { table, today, pools }: OfferingOverview,
  region: RegionInOffering | null,
  keys: ReadonlySet<string>,
): RegionRow {
  const counts = sumByState(table, (key) => keys.has(key));
  const own = pools.filter(({ regionId }) => regionId !== null && keys.has(regionId));
  return {
    region,
    counts,
    total: totalOf(counts),
    today: [...today].reduce((sum, [key, total]) => (keys.has(key) ? sum + total : sum), 0),
    seats:
      own.length === 0
        ? null
        : {
            taken: own.reduce((sum, { taken }) => sum + taken, 0),
            left: own
              .map(seatsLeft)
              .reduce((sum, left) => (sum === null || left === null ? null : sum + left), 0 as number | null),
          },
  };
}

/** The region and all below it. */
function keysWithin(regions: readonly RegionInOffering[], id: Id): ReadonlySet<string> {
  const keys = new Set<string>([id]);
  // Parents come before their children.
  for (const { id: each, parentId } of regions) if (parentId !== null && keys.has(parentId)) keys.add(each);
  return keys;
}

function sorted(rows: readonly RegionRow[], sort: RegionSort): readonly RegionRow[] {
  if (sort === 'tree') return rows;
  const figure = (row: RegionRow) => (sort === 'total' || sort === 'today' ? row[sort] : (row.counts[sort] ?? 0));
  return [...rows].sort((left, right) => figure(right) - figure(left));
}
