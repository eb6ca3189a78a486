import { DomainError } from '../../../kernel/domain-error.js';

export const OFFERING_STATES = ['draft', 'published', 'closed', 'archived'] as const;

/**
 * A draft is seen by its editors only; a closed offering stays readable but takes nobody in; an archived one is also
 * out of every list.
 */
export type OfferingState = (typeof OFFERING_STATES)[number];

export type OfferingMove = 'publish' | 'close' | 'reopen' | 'archive' | 'restore';

interface Move {
  readonly from: OfferingState;
  readonly to: OfferingState;
  readonly event: 'OfferingPublished' | 'OfferingClosed' | 'OfferingReopened' | 'OfferingArchived' | 'OfferingRestored';
}

/** What is archived was closed first, and comes back closed: nothing opens by itself. */
export const OFFERING_MOVES: Readonly<Record<OfferingMove, Move>> = {
  publish: { from: 'draft', to: 'published', event: 'OfferingPublished' },
  close: { from: 'published', to: 'closed', event: 'OfferingClosed' },
  reopen: { from: 'closed', to: 'published', event: 'OfferingReopened' },
  archive: { from: 'closed', to: 'archived', event: 'OfferingArchived' },
  restore: { from: 'archived', to: 'closed', event: 'OfferingRestored' },
};

/** The row of the table for this move, or a refusal that names the state it stands in. */
export function offeringMove(state: OfferingState, name: OfferingMove): Move {
  const move = OFFERING_MOVES[name];
  if (move.from !== state) throw new DomainError('conflict', `programs.move.${name}_refused`, { state });
  return move;
}
