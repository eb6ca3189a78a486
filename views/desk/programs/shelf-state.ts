import type { Tone } from '../../components/tag/tag.js';

/** How a program or an edition stands. */
export type ShelfState = 'draft' | 'published' | 'archived';

export const SHELF_TONE: Record<ShelfState, Tone> = { draft: 'info', published: 'ok', archived: 'off' };

export type ShelfMove = 'publish' | 'archive' | 'restore';

/** Where each move is asked and made, below a program's or an edition's own address. */
export const MOVE_PATH: Record<ShelfMove, string> = {
  publish: 'publication',
  archive: 'archival',
  restore: 'archival/reversal',
};

/** The one move each state leads to. */
export const NEXT_MOVE: Record<ShelfState, ShelfMove> = {
  draft: 'publish',
  published: 'archive',
  archived: 'restore',
};
