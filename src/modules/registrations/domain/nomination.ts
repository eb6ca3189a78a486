import { DAY, type Instant } from '../../../kernel/clock.js';
import type { RegistrationState } from './registration-state.js';

export const LAPSE_NOMINATION = 'registrations.lapse-nomination';
export const REMIND_NOMINATION = 'registrations.remind-nomination';

/** Nobody is reminded twice within a day. */
export const REMINDER_PAUSE = DAY;

/** What became, or would become, of asking a person to confirm a sign-up that somebody else began. */
export type NominationEffect =
  | 'asked' // has a sign-up to confirm
  | 'already' // had one that counts before
  | 'limit' // takes part in as many of the contest as one may
  | 'refused'; // has said no to this already

interface Standing {
  readonly state: RegistrationState;
  readonly live: boolean;
  readonly nominated: boolean;
  readonly submittedAt: Instant | null;
}

/** What asking would do, from everything a person has for the offering, the newest first. */
export function effectOf(standings: readonly Standing[], atLimit: boolean): NominationEffect {
  const live = standings.find((each) => each.live);
  if (live) return live.state === 'draft' ? 'asked' : 'already';
  if (standings.some((each) => each.nominated && saidNo(each))) return 'refused';
  return atLimit ? 'limit' : 'asked';
}

/** A sign-up that somebody else began and the person put away without handing it in. */
export function saidNo({ state, submittedAt }: Pick<Standing, 'state' | 'submittedAt'>): boolean {
  return state === 'withdrawn' && submittedAt === null;
}
