import { DAY, MINUTE, type Instant } from '../../../kernel/clock.js';

/** How a person proved who they are. */
export type SignInMethod = 'code' | 'password' | 'demo';

/** A session ends this long after it was last used. */
export const SESSION_LIFE = 30 * DAY;
/** "Last seen" is written at most this often. */
export const TOUCH_PAUSE = 5 * MINUTE;
/** For so long after a sign-in, addresses and password may be changed without another. */
export const FRESH_FOR = 10 * MINUTE;

export function expiryAfter(now: Instant): Instant {
  return now + SESSION_LIFE;
}

export function freshUntil(authenticatedAt: Instant): Instant {
  return authenticatedAt + FRESH_FOR;
}
