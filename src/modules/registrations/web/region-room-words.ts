import { Injectable } from '@nestjs/common';
import type { TaskView } from '../../../../views/desk/desk-tasks.js';
import type { RegionOfferingView, RegionRoomProps } from '../../../../views/desk/regions/region-room.js';
import { DAY } from '../../../kernel/clock.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { timesFor } from '../../../platform/i18n/times.js';
import { totalOf } from '../domain/count-sums.js';
import type { RegionOffering, RegionRoomView } from '../service/region-desk.service.js';
import { standingOf } from './opening-words.js';

/** What can be done something about comes first. */
const ORDER: readonly RegionOfferingView['standing'][] = ['open', 'soon', 'over', 'closed'];

/** Puts the desk of a region into the reader's language. */
@Injectable()
export class RegionRoomWords {
  constructor(private readonly messages: Messages) {}

  of(ctx: Ctx, { region, programName, below, offerings, counts }: RegionRoomView): RegionRoomProps {
    const rows = offerings
      .map((each) => this.row(ctx, region, each))
      .sort((left, right) => ORDER.indexOf(left.standing) - ORDER.indexOf(right.standing));
    return {
      name: inLocale(region.name, ctx.locale),
      program: inLocale(programName, ctx.locale),
      zone: region.zone,
      needs: rows.flatMap((row) => this.needsOf(ctx, row)),
      open: rows.filter(({ standing }) => standing === 'open').length,
      signedUp: totalOf(counts),
      waiting: counts.waiting ?? 0,
      review: counts.under_review ?? 0,
      offerings: rows,
      below: below.map(({ id, name }) => ({ href: `/desk/regions/${id}`, name: inLocale(name, ctx.locale) })),
    };
  }

  private row(ctx: Ctx, region: RegionRoomView['region'], each: RegionOffering): RegionOfferingView {
    const { offering, counts, mayEdit } = each;
    const base = `/desk/offerings/${offering.id}`;
    return {
      id: offering.id,
      title: inLocale(offering.title, ctx.locale),
      editionName: inLocale(offering.editionName, ctx.locale),
      standing: standingOf(offering, ctx.now),
      closesAt: offering.closesAt,
      zone: offering.zone,
      signedUp: totalOf(counts),
      waiting: counts.waiting ?? 0,
      review: counts.under_review ?? 0,
      started: counts.draft ?? 0,
      peopleHref: `${base}/registrations`,
      changeHref: mayEdit ? `${base}/openings/${encodeURIComponent(region.code)}` : null,
    };
  }

  private needsOf(ctx: Ctx, row: RegionOfferingView): TaskView[] {
    const say = this.messages.for(ctx.locale);
    const need = (kind: string, detail: string, href: string): TaskView => ({
      key: `${kind} ${row.id}`,
      text: row.title,
      detail,
      href,
      button: say('openings.needs.open'),
    });
    const needs: TaskView[] = [];
    if (row.review > 0) {
      const href = `${row.peopleHref}?state=under_review&sort=oldest`;
      needs.push(need('review', say('openings.needs.review', { count: row.review }), href));
    }
    if (row.standing === 'open' && row.closesAt !== null && row.closesAt < ctx.now + 3 * DAY && row.changeHref) {
      const deadline = timesFor(ctx.locale, ctx.zone, ctx.now).deadline(row.closesAt, row.zone).text;
      needs.push(need('closing', say('openings.needs.closing', { deadline }), row.changeHref));
    }
    return needs;
  }
}
