import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DAY } from '../../../kernel/clock.js';
import type { Ctx } from '../../../platform/database/context.js';
import { availabilityOf, type Availability } from '../domain/offering-card.js';
import { type DeskOffering, type DeskTask, DeskTasks } from './desk-tasks.js';

const OPEN: readonly Availability[] = ['open', 'nearly_full', 'waitlist'];
const SOON = 3 * DAY;
const DRAFT_SOON = 14 * DAY;

/** What the dates of offerings ask for: a draft that should be public, an opening or a closing within days. No query. */
@Injectable()
export class OfferingTasks implements OnModuleInit {
  constructor(private readonly tasks: DeskTasks) {}

  onModuleInit(): void {
    this.tasks.add('offerings', async (ctx, desk) => desk.flatMap((each) => taskOf(each, ctx) ?? []));
  }
}

function taskOf({ card, regions }: DeskOffering, { now }: Ctx): DeskTask | null {
  const { id, opensAt, closesAt, zone } = card;
  const standing = availabilityOf(card, now);
  const base = `/desk/offerings/${id}`;
  if (standing === 'draft' && opensAt !== null && opensAt < now + DRAFT_SOON && regions === null) {
    return {
      kind: 'draft',
      offeringId: id,
      urgency: opensAt < now + DAY ? 0 : 1,
      text: { key: 'today.draft' },
      detail: { key: 'today.draft_detail', moments: { deadline: { at: opensAt, zone, as: 'deadline' } } },
      button: 'today.draft_button',
      href: `${base}/publication`,
    };
  }
  if (standing === 'soon' && opensAt !== null && opensAt < now + SOON) {
    return {
      kind: 'opening',
      offeringId: id,
      urgency: 2,
      text: { key: 'today.opening', moments: { left: { at: opensAt, zone, as: 'left' } } },
      detail: { key: 'today.date', moments: { deadline: { at: opensAt, zone, as: 'deadline' } } },
      button: 'today.look',
      href: base,
    };
  }
  if (OPEN.includes(standing) && closesAt !== null && closesAt < now + SOON) {
    return {
      kind: 'closing',
      offeringId: id,
      urgency: closesAt < now + DAY ? 1 : 2,
      text: { key: 'today.closing', moments: { left: { at: closesAt, zone, as: 'left' } } },
      detail: { key: 'today.date', moments: { deadline: { at: closesAt, zone, as: 'deadline' } } },
      button: 'today.look',
      href: base,
    };
  }
  return null;
}
