import type { MessageKey } from '../../message-key.js';
import type { Tone } from '../tag/tag.js';

/** What a visitor can do with an offering right now. */
export type OfferingStanding = 'draft' | 'opening_soon' | 'open' | 'nearly_full' | 'waitlist' | 'closed';

export const STANDING_TONE: Record<OfferingStanding, Tone> = {
  draft: 'off',
  opening_soon: 'info',
  open: 'ok',
  nearly_full: 'ok',
  waitlist: 'wait',
  closed: 'off',
};

export const STANDING_WORD: Record<OfferingStanding, MessageKey> = {
  draft: 'programs.standing.draft',
  opening_soon: 'programs.standing.opening_soon',
  open: 'programs.standing.open',
  nearly_full: 'programs.standing.nearly_full',
  waitlist: 'programs.standing.waitlist',
  closed: 'programs.standing.closed',
};

export type OfferingKind = 'course' | 'track' | 'challenge' | 'event' | 'partnership' | 'call';

export const KIND_WORD: Record<OfferingKind, MessageKey> = {
  course: 'programs.kind.course',
  track: 'programs.kind.track',
  challenge: 'programs.kind.challenge',
  event: 'programs.kind.event',
  partnership: 'programs.kind.partnership',
  call: 'programs.kind.call',
};
