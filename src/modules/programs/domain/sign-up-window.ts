import { MINUTE, type Instant } from '../../../kernel/clock.js';
import type { OfferingState } from './offering-state.js';

export type WindowState = 'not_yet_open' | 'open' | 'closed';

export interface SignUpWindow {
  readonly state: OfferingState;
  /** `null`: open as soon as it is published. */
  readonly opensAt: Instant | null;
  /** The first moment that is too late; `null`: no deadline. */
  readonly closesAt: Instant | null;
}

/** A form that was on its way when the clock struck still counts. Used on save, never shown. */
export const SIGN_UP_GRACE = MINUTE;

/** What a reader is told. */
export function windowState(window: SignUpWindow, now: Instant): WindowState {
  if (window.state === 'draft') return 'not_yet_open';
  if (window.state === 'closed' || window.state === 'archived') return 'closed';
  if (window.closesAt !== null && now >= window.closesAt) return 'closed';
  if (window.opensAt !== null && now < window.opensAt) return 'not_yet_open';
  return 'open';
}

/** What a save goes by: as `windowState`, with the grace after the deadline. */
export function takesSignUps(window: SignUpWindow, now: Instant): boolean {
  const closesAt = window.closesAt === null ? null : window.closesAt + SIGN_UP_GRACE;
  return windowState({ ...window, closesAt }, now) === 'open';
}
