import { DomainError } from '../../../kernel/domain-error.js';

export const SHELF_STATES = ['draft', 'published', 'archived'] as const;

/**
 * How a program or an edition stands: a draft is seen by who works on it, an archived one is out of every list but
 * stays readable with all it holds.
 */
export type ShelfState = (typeof SHELF_STATES)[number];

export const SHELF_MOVES = ['publish', 'archive', 'restore'] as const;

export type ShelfMove = (typeof SHELF_MOVES)[number];

interface Move {
  readonly from: ShelfState;
  readonly to: ShelfState;
  /** Ends the event's name: `ProgramPublished`, `EditionArchived`. */
  readonly event: 'Published' | 'Archived' | 'Restored';
}

const MOVES: Readonly<Record<ShelfMove, Move>> = {
  publish: { from: 'draft', to: 'published', event: 'Published' },
  archive: { from: 'published', to: 'archived', event: 'Archived' },
  restore: { from: 'archived', to: 'published', event: 'Restored' },
};

/** The row of the table for this move, or a refusal that names the state it stands in. */
export function shelfMove(state: ShelfState, name: ShelfMove): Move {
  const move = MOVES[name];
  if (move.from !== state) throw new DomainError('conflict', `shelf.move.${name}_refused`, { state });
  return move;
}
