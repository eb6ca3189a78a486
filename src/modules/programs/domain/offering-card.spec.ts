import { expect, it } from 'vitest';
import { availabilityOf, type Availability, type SeatSummary } from './offering-card.js';

const open = { state: 'published', opensAt: 10, closesAt: 20 } as const;
const seats = (capacity: number | null, taken: number): SeatSummary => ({
  capacity,
  taken,
  left: capacity === null ? null : capacity - taken,
  waiting: 0,
  offered: 0,
});

it.each<[string, SeatSummary | null, Availability]>([
  ['no pools', null, 'open'],
  ['no limit', seats(null, 9_000), 'open'],
  ['room', seats(45, 30), 'open'],
  ['a tenth left', seats(500, 450), 'nearly_full'],
  ['one of five left', seats(5, 4), 'nearly_full'],
  ['nothing left', seats(45, 45), 'waitlist'],
  ['lowered below what is taken', { ...seats(40, 52), left: 0 }, 'waitlist'],
])('open with %s is %s', (_, summary, expected) =>
  expect(availabilityOf({ ...open, seats: summary }, 15)).toBe(expected),
);

it('says soon, closed and draft before it speaks of seats', () => {
  const full = seats(1, 1);
  expect(availabilityOf({ ...open, seats: full }, 5)).toBe('soon');
  expect(availabilityOf({ ...open, seats: full }, 20)).toBe('closed');
  expect(availabilityOf({ ...open, state: 'draft', seats: full }, 15)).toBe('draft');
});
