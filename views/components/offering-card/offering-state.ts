import type { MessageKey } from '../../message-key.js';
import type { Tone } from '../tag/tag.js';

/** What a visitor can do with an offering right now. */
export type OfferingStanding = 'draft' | 'soon' | 'open' | 'nearly_full' | 'waitlist' | 'closed' | 'archived';

export const STANDING_TONE: Record<OfferingStanding, Tone> = {
  draft: 'off',
  soon: 'info',
  open: 'ok',
  nearly_full: 'ok',
  waitlist: 'wait',
  closed: 'off',
  archived: 'off',
};

export const STANDING_WORD: Record<OfferingStanding, MessageKey> = {
  draft: 'catalogue.standing.draft',
  soon: 'catalogue.standing.soon',
  open: 'catalogue.standing.open',
  nearly_full: 'catalogue.standing.nearly_full',
  waitlist: 'catalogue.standing.waitlist',
  closed: 'catalogue.standing.closed',
  archived: 'catalogue.standing.archived',
};

export type OfferingKind = 'course' | 'track' | 'challenge' | 'event' | 'partnership' | 'call';

export const KIND_WORD: Record<OfferingKind, MessageKey> = {
  course: 'catalogue.kind.course',
  track: 'catalogue.kind.track',
  challenge: 'catalogue.kind.challenge',
  event: 'catalogue.kind.event',
  partnership: 'catalogue.kind.partnership',
  call: 'catalogue.kind.call',
};
