import { DateTime } from 'luxon';
import { DAY, type Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';

/** The job that goes on with a class sign-up until nobody in it is left to ask. */
export const CONTINUE_SIGN_UP = 'class-lists.sign-up';

export const SIGN_UP_STATES = ['prepared', 'begun', 'done'] as const;

/** prepared: somebody looks at what it would do; begun: students are being asked; done: all were. */
export type ClassSignUpState = (typeof SIGN_UP_STATES)[number];

/** Students of a list chosen together, and what they are asked to sign up for. */
export interface ClassSignUpRow {
  readonly id: Id;
  readonly listId: Id;
  readonly offeringId: Id;
  readonly state: ClassSignUpState;
  readonly confirmUntil: Instant;
  readonly createdBy: Id;
  readonly createdAt: Instant;
  readonly begunAt: Instant | null;
}

export const OUTCOMES = ['chosen', 'asked', 'already', 'no_account', 'limit', 'refused', 'closed'] as const;

/**
 * chosen: not asked yet; asked: has a sign-up to confirm; already: had one before; no_account: is invited first;
 * limit: takes part in as many of this contest as one may; refused: said no when asked; closed: sign-up ended meanwhile.
 */
export type Outcome = (typeof OUTCOMES)[number];

/** How long a student has to answer unless the teacher says otherwise. */
const USUAL_ANSWER_TIME = 7 * DAY;

/** Until when students confirm: to the end of a day a week from now in the zone, and never after sign-up closes. */
export function usualDeadline(now: Instant, closesAt: Instant | null, zone: string): Instant {
  const day = DateTime.fromMillis(now + USUAL_ANSWER_TIME, { zone });
  const evening = day.set({ hour: 23, minute: 59, second: 0, millisecond: 0 }).toMillis();
  return Math.min(evening, closesAt ?? Number.POSITIVE_INFINITY);
}

/** Whether a teacher's own deadline can be: later than now, no later than sign-up closes. */
export function isDeadline(at: Instant, now: Instant, closesAt: Instant | null): boolean {
  return at > now && (closesAt === null || at <= closesAt);
}

export const ANSWERS = [
  'chosen',
  'no_account',
  'already',
  'limit',
  'refused',
  'closed',
  'asked',
  'in',
  'waiting',
  'review',
  'said_no',
  'no_answer',
  'left',
] as const;

/** How one student stands, as her teacher sees it. */
export type Answer = (typeof ANSWERS)[number];

const BY_STATE: Readonly<Record<string, Answer>> = {
  draft: 'asked',
  under_review: 'review',
  waiting: 'waiting',
  offered: 'waiting',
  confirmed: 'in',
};

/** What became of asking her: the outcome, and for who was asked what she did since. */
export function answerOf(outcome: Outcome, registration: { state: string; submitted: boolean } | null): Answer {
  if (outcome !== 'asked' || registration === null) return outcome;
  const live = BY_STATE[registration.state];
  if (live) return live;
  if (registration.submitted) return 'left';
  return registration.state === 'lapsed' ? 'no_answer' : 'said_no';
}
