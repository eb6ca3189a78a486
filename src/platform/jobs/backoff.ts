import { HOUR, SECOND } from '../../kernel/clock.js';

/** With these waits the fifteenth failure comes about six hours after the first. */
export const MOST_ATTEMPTS = 15;
const FIRST_WAIT = 5 * SECOND;
const LONGEST_WAIT = HOUR;

/**
 * How long to wait after the given number of failed attempts: doubling, capped, and spread by half either way
 * so that jobs which failed together do not return together. `chance` is in [0, 1).
 */
export function backoff(attempts: number, chance: number): number {
  const wait = Math.min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT);
  return Math.round(wait * (0.5 + chance));
}
