import { Injectable } from '@nestjs/common';
import type { RegionTableProps } from '../../../../views/desk/region-table.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { DeskFrames, windowState } from '../../programs/index.js';
import { seatSummary } from '../domain/seat-summary.js';
import type { RegionRow, RegionSort, RegionTable } from '../service/region-table.service.js';

const STATES = ['confirmed', 'waiting', 'offered', 'under_review'] as const;

/** Puts the table of all regions into the reader's language. */
@Injectable()
export class RegionTableWords {
  constructor(
    private readonly messages: Messages,
    private readonly frames: DeskFrames,
  ) {}

  async of(ctx: Ctx, { overview, rows }: RegionTable, sort: RegionSort): Promise<RegionTableProps> {
    const { offering, pools, counts } = overview;
    const say = this.messages.for(ctx.locale);
    const frame = await this.frames.of(ctx, offering, seatSummary(pools, counts.offered ?? 0));
    return {
      frame,
      sort,
      rows: rows.map((row) => ({
        id: row.region?.id ?? '-',
        name: this.nameOf(ctx, row),
        depth: sort === 'tree' ? (row.region?.depth ?? 0) : 0,
        standing: row.region ? windowState(row.region.opening, ctx.now) : null,
        closesAt: row.region?.opening.closesAt ?? null,
        zone: row.region?.opening.zone ?? offering.zone,
        counts: row.counts,
        total: row.total,
        today: row.today,
        seats: row.seats ? say('regions_table.seats', { taken: row.seats.taken, left: row.seats.left ?? -1 }) : null,
      })),
    };
  }

  /** The same as lines of a file, the heads first. */
  lines(ctx: Ctx, { rows }: RegionTable): string[][] {
    const say = this.messages.for(ctx.locale);
    const heads = [
      say('lists.region'),
      say('regions_table.standing'),
      say('regions_table.total'),
      ...STATES.map((state) => say(`registration.state.${state}`)),
      say('regions_table.today'),
      say('regions_table.taken'),
      say('regions_table.left'),
    ];
    return [
      heads,
      ...rows.map((row) => [
        this.nameOf(ctx, row),
        row.region ? say(`regions_table.window.${windowState(row.region.opening, ctx.now)}`) : '',
        String(row.total),
        ...STATES.map((state) => String(row.counts[state] ?? 0)),
        String(row.today),
        row.seats ? String(row.seats.taken) : '',
        row.seats?.left == null ? '' : String(row.seats.left),
      ]),
    ];
  }

  private nameOf({ locale }: Ctx, { region }: RegionRow): string {
    return region ? inLocale(region.name, locale) : this.messages.for(locale)('lists.no_region');
  }
}
