import { describe, expect, it } from 'vitest';
import { LIVE_STATES, REGISTRATION_STATES, holdsSeats, isLive, mayBecome } from './registration-state.js';

describe('registration state', () => {
  it('has no way out of an ended state', () => {
    for (const ended of ['declined', 'withdrawn', 'cancelled', 'lapsed'] as const) {
      expect(REGISTRATION_STATES.filter((next) => mayBecome(ended, next))).toEqual([]);
      expect(isLive(ended)).toBe(false);
    }
  });

  it('never lets a waiting person be confirmed without an offer', () => {
    expect(mayBecome('waiting', 'confirmed')).toBe(false);
    expect(mayBecome('waiting', 'offered')).toBe(true);
  });

  it('counts a draft as live, so that one person has one draft', () => {
    expect(LIVE_STATES).toEqual(['draft', 'under_review', 'waiting', 'offered', 'confirmed']);
  });

  it('holds a seat while it is offered and once it is confirmed, and at no other time', () => {
    expect(REGISTRATION_STATES.filter(holdsSeats)).toEqual(['offered', 'confirmed']);
  });
});
