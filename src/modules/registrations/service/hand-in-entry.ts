import { HOUR, type Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { calendarFile } from '../../../platform/mail/calendar-file.js';

export interface HandIn {
  readonly registrationId: Id;
  readonly sequence: number;
  readonly stamp: Instant;
  readonly title: string;
  readonly closesAt: Instant;
  readonly cancelled?: boolean;
}

/** The deadline of a draft as a calendar entry: the last hour. The same uid on the page and in letters, so that a calendar keeps one. */
export function handInEntry({ registrationId, sequence, stamp, title, closesAt, cancelled }: HandIn): string {
  return calendarFile({
    uid: `hand-in-${registrationId}`,
    sequence,
    stamp,
    title,
    startsAt: closesAt - HOUR,
    endsAt: closesAt,
    cancelled: cancelled ?? false,
  });
}
