import { Injectable } from '@nestjs/common';
import type { MessageKey } from '../../../../views/message-key.js';
import { Contributions } from '../../../kernel/contributions.js';
import type { Instant } from '../../../kernel/clock.js';
import type { Variables } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { OfferingCard } from '../domain/offering-card.js';

/** An offering on somebody's desk: all of it, or the people of some regions. */
export interface DeskOffering {
  readonly card: OfferingCard;
  /** Null: all of it. */
  readonly regions: readonly Id[] | null;
}

/** A sentence and what stands in it; `moments` are told as "in 3 hours" or "Fri 4 Dec, 23:59 Shanghai". */
export interface TaskWords {
  readonly key: MessageKey;
  readonly variables?: Variables;
  readonly moments?: Readonly<
    Record<string, { readonly at: Instant; readonly zone: string | null; readonly as: 'left' | 'deadline' }>
  >;
}

/** Something that waits for a decision: a line of "Needs you today", which leads to where it is decided. */
export interface DeskTask {
  /** "reviews": one line per kind and offering. */
  readonly kind: string;
  readonly offeringId: Id | null;
  /** 0 is late already, 1 is today's, 2 is this week's. */
  readonly urgency: 0 | 1 | 2;
  readonly text: TaskWords;
  readonly detail?: TaskWords;
  readonly button: MessageKey;
  readonly href: string;
}

export type DeskTaskReader = (ctx: Ctx, desk: readonly DeskOffering[]) => Promise<readonly DeskTask[]>;

/**
 * Filled by every module in which something waits for whoever runs offerings. A reader gets all offerings of the desk
 * and answers with counts by one query for all of them.
 */
@Injectable()
export class DeskTasks extends Contributions<DeskTaskReader> {
  /** What waits for the person whatever they run: their imports, given-up work. */
  readonly personal = new Contributions<(ctx: Ctx) => Promise<readonly DeskTask[]>>();

  /** The most urgent first, then in the order of the desk. */
  async of(ctx: Ctx, desk: readonly DeskOffering[]): Promise<readonly DeskTask[]> {
    const tasks: DeskTask[] = [];
    for (const [, read] of this.personal.all()) tasks.push(...(await read(ctx)));
    tasks.push(...(await this.ofOfferings(ctx, desk)));
    const place = new Map(desk.map(({ card }, index) => [card.id, index]));
    const placeOf = ({ offeringId }: DeskTask) => (offeringId === null ? -1 : (place.get(offeringId) ?? desk.length));
    return tasks.sort((left, right) => left.urgency - right.urgency || placeOf(left) - placeOf(right));
  }

  /** Without what is the person's own. */
  async ofOfferings(ctx: Ctx, desk: readonly DeskOffering[]): Promise<readonly DeskTask[]> {
    const tasks: DeskTask[] = [];
    for (const [, read] of this.all()) tasks.push(...(await read(ctx, desk)));
    return tasks.sort((left, right) => left.urgency - right.urgency);
  }
}
