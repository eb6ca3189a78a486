import type { Tone } from '../components/tag/tag.js';

export type RegistrationState =
  'draft' | 'under_review' | 'waiting' | 'offered' | 'confirmed' | 'declined' | 'withdrawn' | 'cancelled' | 'lapsed';

/** Ended is grey; red is for errors. */
export const STATE_TONE: Record<RegistrationState, Tone> = {
  draft: 'off',
  under_review: 'info',
  waiting: 'wait',
  offered: 'info',
  confirmed: 'ok',
  declined: 'off',
  withdrawn: 'off',
  cancelled: 'off',
  lapsed: 'off',
};
