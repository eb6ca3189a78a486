import type { Instant } from '../../../kernel/clock.js';
import { isLive, type RegistrationState } from './registration-state.js';

interface Dates {
  readonly closesAt: Instant | null;
  readonly startsAt: Instant | null;
}

/** Until when answers may be changed: the end of sign-up, else the start, else any time. */
export function changeDeadline({ closesAt, startsAt }: Dates): Instant | null {
  return closesAt ?? startsAt;
}

/** Why answers cannot be changed now, as a key of the catalogue; null where they can. */
export function changeRefusal(state: RegistrationState, dates: Dates, now: Instant): string | null {
  if (!isLive(state)) return 'registrations.ended_already';
  const until = changeDeadline(dates);
  return until !== null && now > until ? 'changes.late' : null;
}
