import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { NeedView } from '../../../../views/desk/desk-home.js';
import type { OverviewProps } from '../../../../views/desk/overview.js';
import type { RegistrationRowView } from '../../../../views/desk/registrations-list.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { PageOf } from '../../../kernel/page-of.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Messages, type Translate } from '../../../platform/i18n/messages.js';
import { timesFor } from '../../../platform/i18n/times.js';
import { DeskFrames } from '../../programs/index.js';
import type { ListFilter } from '../domain/list-filter.js';
import type { DeskOverview, DeskRow } from '../service/registration-desk.service.js';

type Times = ReturnType<typeof timesFor>;

/** Puts an offering's desk into the reader's language. */
@Injectable()
export class OverviewWords {
  constructor(
    private readonly messages: Messages,
    private readonly frames: DeskFrames,
  ) {}

  async of(ctx: Ctx, overview: DeskOverview, list: PageOf<DeskRow>, filter: ListFilter): Promise<OverviewProps> {
    const { offering, counts, pools, days } = overview;
    const { zone } = offering;
    const say = this.messages.for(ctx.locale);
    const times = timesFor(ctx.locale, ctx.zone, ctx.now);
    const frame = await this.frames.of(ctx, offering);
    const noteOf = noteMaker(overview, ctx, say, times);
    const shared = pools.filter(({ everyone }) => everyone);
    return {
      frame,
      counts,
      capacity: shared.length === 1 ? (shared[0]?.capacity ?? null) : null,
      needs: needsOf(frame.base, counts, say),
      days: days.map(({ day, total }) => ({
        label: times.day(DateTime.fromISO(day, { zone }).toMillis(), zone),
        value: total,
      })),
      publicHref: `/offerings/${offering.slug}`,
      list: { ...list, rows: list.rows.map((row) => rowView(row, noteOf(row))) },
      state: filter.state,
      search: filter.search,
      sort: filter.sort,
      zone,
    };
  }
}

function needsOf(base: string, counts: DeskOverview['counts'], say: Translate): NeedView[] {
  const needs: NeedView[] = [];
  const button = say('registrations.open');
  const reviews = counts.under_review ?? 0;
  const waiting = counts.waiting ?? 0;
  if (reviews > 0) {
    const href = `${base}/registrations?state=under_review&sort=oldest`;
    needs.push({
      key: 'reviews',
      text: say('registrations.need_reviews', { count: reviews }),
      detail: null,
      href,
      button,
    });
  }
  if (waiting > 0) {
    const detail = say('registrations.need_waiting_detail');
    needs.push({
      key: 'waiting',
      text: say('registrations.need_waiting', { count: waiting }),
      detail,
      href: `${base}/seats`,
      button,
    });
  }
  return needs;
}

function rowView(row: DeskRow, note: string | null): RegistrationRowView {
  const { id, reference, state, place, submittedAt, person } = row;
  return {
    id,
    name: person?.displayName ?? reference,
    latinName: person?.latinName || null,
    address: person?.address ?? '',
    reference,
    state,
    place,
    note,
    submittedAt,
  };
}

/** What stands in small type under a state: until when a place is held, which pool is full, or the reason. */
function noteMaker({ offering, pools }: DeskOverview, ctx: Ctx, say: Translate, times: Times) {
  const names = new Map(pools.map(({ id, name }) => [id, inLocale(name, ctx.locale)]));
  return ({ offerExpiresAt, blockingPoolId, reason }: DeskRow): string | null => {
    if (offerExpiresAt !== null) {
      return say('registrations.held_until', { time: times.dayTime(offerExpiresAt, offering.zone) });
    }
    const pool = blockingPoolId === null ? undefined : names.get(blockingPoolId);
    return pool && names.size > 1 ? say('registrations.pool_full', { pool }) : reason;
  };
}
