import { describe, expect, it } from 'vitest';
import { capacityEffect, seatsLeft } from './capacity-effect.js';

describe('capacity effect', () => {
  it('keeps everybody when it is lowered and says how many must leave before a seat is offered', () => {
    expect(capacityEffect({ capacity: 60, taken: 52, waiting: 9 }, 40)).toEqual({
      taken: 52,
      waiting: 9,
      offersNow: 0,
      leaveFirst: 13,
      left: 0,
    });
  });

  it('offers added seats to people who wait before strangers', () => {
    expect(capacityEffect({ capacity: 50, taken: 50, waiting: 3 }, 55)).toEqual({
      taken: 50,
      waiting: 3,
      offersNow: 3,
      leaveFirst: 0,
      left: 2,
    });
  });

  it('offers to all who wait when the limit is lifted', () => {
    expect(capacityEffect({ capacity: 5, taken: 5, waiting: 7 }, null).offersNow).toBe(7);
  });

  it('shows no seat to a stranger while somebody waits, and never a negative number', () => {
    expect(seatsLeft({ capacity: 10, taken: 8, waiting: 1 })).toBe(0);
    expect(seatsLeft({ capacity: 10, taken: 14, waiting: 0 })).toBe(0);
    expect(seatsLeft({ capacity: 10, taken: 8, waiting: 0 })).toBe(2);
    expect(seatsLeft({ capacity: null, taken: 8, waiting: 0 })).toBeNull();
  });
});
