import { describe, expect, it } from 'vitest';
import { bulkEffect, fits, needsReason } from './bulk-action.js';

describe('doing one thing to many', () => {
  it('approves and declines only what is under review', () => {
    expect(fits('approval', 'under_review')).toBe(true);
    expect(fits('approval', 'confirmed')).toBe(false);
    expect(fits('refusal', 'waiting')).toBe(false);
  });

  it('cancels whoever is in, and nobody who has left', () => {
    expect(
      ['under_review', 'waiting', 'offered', 'confirmed'].every((state) => fits('cancellation', state as 'waiting')),
    ).toBe(true);
    expect(fits('cancellation', 'withdrawn')).toBe(false);
    expect(fits('cancellation', 'draft')).toBe(false);
  });

  it('says before how many it reaches and how many places become free', () => {
    expect(bulkEffect('cancellation', ['confirmed', 'offered', 'waiting', 'lapsed'])).toEqual({
      chosen: 4,
      done: 3,
      holding: 2,
    });
    expect(bulkEffect('approval', ['confirmed', 'under_review'])).toEqual({ chosen: 2, done: 1, holding: 0 });
  });

  it('asks for a reason where somebody is told no', () => {
    expect([needsReason('approval'), needsReason('refusal'), needsReason('cancellation')]).toEqual([false, true, true]);
  });
});
