import type { Instant } from '../../../kernel/clock.js';

/** A region's window as an event tells it. */
export interface ToldOpening {
  readonly state: string;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
}

/** The stem of a letter's words: `regions.mail.<name>_subject`, `_title`, `_body`. */
export type OpeningLetter = 'longer' | 'shorter' | 'ended' | 'leave';

/**
 * Who hears of a change of a region's dates. Who has started and not handed in is told whenever the deadline moves. Who has
 * handed in keeps everything; they are told only where the day until which they may withdraw moves with it.
 */
export function openingLetter(
  isDraft: boolean,
  before: ToldOpening,
  after: ToldOpening,
  { hasStart, now }: { readonly hasStart: boolean; readonly now: Instant },
): OpeningLetter | null {
  const moved = after.closesAt !== before.closesAt;
  if (!isDraft) return moved && !hasStart && after.closesAt !== null && after.closesAt > now ? 'leave' : null;
  const isOver = ({ state, closesAt }: ToldOpening) => state !== 'published' || (closesAt !== null && closesAt <= now);
  if (isOver(after)) return isOver(before) ? null : 'ended';
  if (isOver(before)) return 'longer';
  if (!moved) return null;
  return endOf(after) > endOf(before) ? 'longer' : 'shorter';
}

function endOf({ closesAt }: ToldOpening): number {
  return closesAt ?? Number.POSITIVE_INFINITY;
}
