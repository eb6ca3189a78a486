import { expect, it } from 'vitest';
import { SHELF_MOVES, SHELF_STATES, shelfMove } from './shelf-state.js';

it('publishes drafts, archives what is published and brings it back, and nothing else', () => {
  const ways = SHELF_STATES.flatMap((state) =>
    SHELF_MOVES.flatMap((name) => {
      try {
        return [`${state} ${name} ${shelfMove(state, name).to}`];
      } catch {
        return [];
      }
    }),
  );
  expect(ways).toEqual(['draft publish published', 'published archive archived', 'archived restore published']);
});
