import { DAY, HOUR, type Instant } from '../../../kernel/clock.js';
import { endOfNight } from './quiet-hours.js';

/** Who is still typing is left alone, however near the deadline is. */
const LEAST_PAUSE = 2 * HOUR;
/** A reminder with less time than this only annoys. */
const LEAST_TIME_LEFT = HOUR;

interface LeftDraft {
  /** When it was last saved. */
  readonly touchedAt: Instant;
  readonly closesAt: Instant | null;
  /** Of the person, IANA. */
  readonly zone: string;
}

/**
 * When a draft that was left is to be brought to mind, once: after a day, sooner where sign-up closes before that, never at
 * night. Null where no such moment is left before the deadline.
 */
export function resumeTime({ touchedAt, closesAt, zone }: LeftDraft): Instant | null {
  const afterADay = touchedAt + DAY;
  const wanted =
    closesAt === null || afterADay <= closesAt - DAY
      ? afterADay
      : Math.min(afterADay, Math.max(touchedAt + LEAST_PAUSE, closesAt - DAY));
  const due = endOfNight(wanted, zone);
  return closesAt !== null && due > closesAt - LEAST_TIME_LEFT ? null : due;
}
