import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { Ctx } from '../../../platform/database/context.js';
import { DAY } from '../../../kernel/clock.js';
import { DeskFigures, type DeskFigure, type DeskOffering, type DeskTask, DeskTasks } from '../../programs/index.js';
import { countTable, dayTable } from '../data/count-table.repository.js';
import { conditionsOverdue, offersLapsing, oldestReviews, type PlacedCount } from '../data/desk-count.repository.js';

/** A pool is a matter for somebody once so many wait for it. */
const LONG_QUEUE = 10;
const FIGURES = ['under_review', 'waiting', 'offered', 'confirmed'] as const;

/** What registrations ask of whoever runs their offerings: one query for all of them per question. */
@Injectable()
export class DeskContributions implements OnModuleInit {
  constructor(
    private readonly tasks: DeskTasks,
    private readonly figures: DeskFigures,
  ) {}

  onModuleInit(): void {
    this.tasks.add('registrations', (ctx, desk) => this.waiting(ctx, desk));
    this.figures.add('registrations', (ctx, desk) => this.counted(ctx, desk));
  }

  private async waiting(ctx: Ctx, desk: readonly DeskOffering[]): Promise<readonly DeskTask[]> {
    const ids = desk.map(({ card }) => card.id);
    if (ids.length === 0) return [];
    const counts = await countTable(ctx, ids);
    const reviewed = counts.filter(({ state }) => state === 'under_review').map((row) => row.offeringId);
    const oldest = reviewed.length > 0 ? await oldestReviews(ctx, [...new Set(reviewed)]) : new Map<string, number>();
    const lapsing = await offersLapsing(ctx, ids, ctx.now + DAY);
    const overdue = await conditionsOverdue(ctx, ids);
    return desk.flatMap((each) => {
      const { card, regions } = each;
      const mine = (key: string | null) => regions === null || (key !== null && regions.includes(key));
      const reviews = counts
        .filter((row) => row.offeringId === card.id && row.state === 'under_review' && mine(row.regionKey))
        .reduce((sum, { total }) => sum + total, 0);
      return [
        ...reviewTask(each, reviews, regions === null ? oldest.get(card.id) : undefined, ctx),
        ...placedTask(each, sumOf(lapsing, card.id, mine), 'offers', 'offered'),
        ...placedTask(each, sumOf(overdue, card.id, mine), 'conditions', null),
        ...queueTask(each),
      ];
    });
  }

  /** Sums over all of the desk, each leading to the list where there is only one offering. */
  private async counted(ctx: Ctx, desk: readonly DeskOffering[]): Promise<readonly DeskFigure[]> {
    const ids = desk.map(({ card }) => card.id);
    if (ids.length === 0) return [];
    const seen = new Map(desk.map(({ card, regions }) => [card.id, regions]));
    const mine = ({ offeringId, regionKey }: { offeringId: string; regionKey: string }) =>
      seen.get(offeringId)?.includes(regionKey) ?? true;
    const counts = (await countTable(ctx, ids)).filter(mine);
    const yesterday =
      DateTime.fromMillis(ctx.now - DAY)
        .toUTC()
        .toISODate() ?? '';
    const zones = new Map(desk.map(({ card }) => [card.id, card.zone]));
    const today = (await dayTable(ctx, ids, yesterday)).filter(
      (row) =>
        mine(row) && row.day === DateTime.fromMillis(ctx.now, { zone: zones.get(row.offeringId) ?? 'UTC' }).toISODate(),
    );
    const sum = (rows: readonly { total: number }[]) => rows.reduce((all, { total }) => all + total, 0);
    return [
      { figure: sum(today), label: 'today.kpi_today' },
      ...FIGURES.map((state): DeskFigure => ({
        figure: sum(counts.filter((row) => row.state === state)),
        label: `desk.kpi.${state}`,
        ...(desk.length === 1 ? { href: `/desk/offerings/${ids[0]}/registrations?state=${state}` } : {}),
      })),
    ];
  }
}

function sumOf(rows: readonly PlacedCount[], offeringId: string, mine: (regionId: string | null) => boolean) {
  const own = rows.filter((row) => row.offeringId === offeringId && mine(row.regionId));
  if (own.length === 0) return null;
  return { total: own.reduce((sum, { total }) => sum + total, 0), first: Math.min(...own.map(({ first }) => first)) };
}

function reviewTask({ card }: DeskOffering, count: number, since: number | undefined, ctx: Ctx): DeskTask[] {
  if (count === 0) return [];
  return [
    {
      kind: 'reviews',
      offeringId: card.id,
      urgency: since !== undefined && since < ctx.now - 3 * DAY ? 0 : 1,
      text: { key: 'today.reviews', variables: { count } },
      ...(since === undefined
        ? {}
        : { detail: { key: 'today.reviews_since', moments: { since: { at: since, zone: null, as: 'left' } } } }),
      button: 'today.review',
      href: `/desk/offerings/${card.id}/registrations?state=under_review&sort=oldest`,
    },
  ];
}

function placedTask(
  { card }: DeskOffering,
  found: { readonly total: number; readonly first: number } | null,
  kind: 'offers' | 'conditions',
  state: 'offered' | null,
): DeskTask[] {
  if (!found) return [];
  return [
    {
      kind,
      offeringId: card.id,
      urgency: kind === 'conditions' ? 0 : 1,
      text: { key: `today.${kind}`, variables: { count: found.total } },
      detail: { key: `today.${kind}_first`, moments: { first: { at: found.first, zone: card.zone, as: 'left' } } },
      button: 'today.look',
      href: `/desk/offerings/${card.id}/registrations${state ? `?state=${state}&sort=oldest` : ''}`,
    },
  ];
}

function queueTask({ card, regions }: DeskOffering): DeskTask[] {
  const { seats } = card;
  const full = seats !== null && seats.left !== null && seats.left <= 0;
  if (!full || seats.waiting < LONG_QUEUE || regions !== null) return [];
  return [
    {
      kind: 'queue',
      offeringId: card.id,
      urgency: 2,
      text: { key: 'today.queue', variables: { count: seats.waiting } },
      detail: { key: 'today.queue_detail' },
      button: 'today.places',
      href: `/desk/offerings/${card.id}/seats`,
    },
  ];
}
