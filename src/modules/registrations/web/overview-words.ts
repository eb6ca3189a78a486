import { Injectable } from '@nestjs/common';
import type { Bar } from '../../../../views/components/chart/chart.js';
import { listHref } from '../../../../views/desk/list-address.js';
import type { OverviewProps } from '../../../../views/desk/overview.js';
import { EVERYBODY } from '../../../../views/desk/state-figures.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Messages, type Translate } from '../../../platform/i18n/messages.js';
import { timesFor } from '../../../platform/i18n/times.js';
import { DeskFrames, type DeskOffering, DeskTaskWords } from '../../programs/index.js';
import { sumByState, totalOf } from '../domain/count-sums.js';
import { REGISTRATION_STATES } from '../domain/registration-state.js';
import { seatSummary } from '../domain/seat-summary.js';
import type { OfferingOverview } from '../service/offering-overview.service.js';

const MOST_REGIONS = 10;

/** Puts an offering's overview into the reader's language. */
@Injectable()
export class OverviewWords {
  constructor(
    private readonly messages: Messages,
    private readonly frames: DeskFrames,
    private readonly tasks: DeskTaskWords,
  ) {}

  async of(ctx: Ctx, overview: OfferingOverview): Promise<OverviewProps> {
    const { offering, counts, pools, days, reach } = overview;
    const say = this.messages.for(ctx.locale);
    const times = timesFor(ctx.locale, ctx.zone, ctx.now);
    const frame = await this.frames.of(ctx, offering, seatSummary(pools, counts.offered ?? 0));
    return {
      frame,
      counts,
      // A region's part of the whole has no number of its own here.
      capacity: reach.whole ? capacityOf(overview) : null,
      tasks: await this.tasks.ofOne(ctx, deskOffering(overview)),
      // Noon, so that no change of the clocks moves a day.
      days: days.map(({ day, total }) => ({ label: times.day(Date.parse(`${day}T12:00:00Z`), 'UTC'), value: total })),
      today: [...overview.today.values()].reduce((sum, total) => sum + total, 0),
      states: stateBars(overview, frame.base, say),
      regions: regionBars(overview, frame.base, ctx),
      publicHref: `/offerings/${offering.slug}`,
    };
  }
}

/** The offering alone, as a desk of its own. */
function deskOffering({ offering, reach, pools, counts }: OfferingOverview): DeskOffering {
  const seats = seatSummary(pools, counts.offered ?? 0);
  return {
    card: { ...offering, contestSummary: null, createdAt: 0, regions: 0, seats },
    regions: reach.whole ? null : reach.regions,
  };
}

export function capacityOf({ pools }: Pick<OfferingOverview, 'pools'>): number | null {
  const shared = pools.filter(({ everyone, regionId }) => everyone && regionId === null);
  return shared.length === 1 ? (shared[0]?.capacity ?? null) : null;
}

function stateBars({ counts }: OfferingOverview, base: string, say: Translate): Bar[] {
  const states = REGISTRATION_STATES.filter((state) => state !== 'draft' && (counts[state] ?? 0) > 0);
  return states.map((state) => ({
    label: say(`registration.state.${state}`),
    value: counts[state] ?? 0,
    href: listHref(base, EVERYBODY, { state }),
  }));
}

function regionBars({ table, regions }: OfferingOverview, base: string, { locale }: Ctx): Bar[] {
  const bars = regions.map(({ id, name }) => ({
    label: inLocale(name, locale),
    value: totalOf(sumByState(table, (key) => key === id)),
    href: listHref(base, EVERYBODY, { region: id }),
  }));
  return bars
    .filter(({ value }) => value > 0)
    .sort((left, right) => right.value - left.value)
    .slice(0, MOST_REGIONS);
}
