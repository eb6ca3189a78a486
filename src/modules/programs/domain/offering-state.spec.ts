import { expect, it } from 'vitest';
import { OFFERING_MOVES, OFFERING_STATES, offeringMove, type OfferingMove } from './offering-state.js';

const MOVES = Object.keys(OFFERING_MOVES) as OfferingMove[];
const ALLOWED = new Set(['draft publish', 'published close', 'closed reopen', 'closed archive', 'archived restore']);

it.each(OFFERING_STATES.flatMap((state) => MOVES.map((move) => [state, move] as const)))('%s: %s', (state, move) => {
  if (ALLOWED.has(`${state} ${move}`)) {
    expect(offeringMove(state, move).from).toBe(state);
  } else {
    expect(() => offeringMove(state, move)).toThrow(`conflict: programs.move.${move}_refused`);
  }
});
