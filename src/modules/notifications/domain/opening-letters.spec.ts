import { expect, it } from 'vitest';
import { openingLetter } from './opening-letters.js';

const now = 1_000;
const before = { state: 'published', opensAt: null, closesAt: 2_000 };
const after = (closesAt: number | null, state = 'published') => ({ state, opensAt: null, closesAt });
const toDraft = (change: ReturnType<typeof after>, from = before) =>
  openingLetter(true, from, change, { hasStart: true, now });
const toLive = (change: ReturnType<typeof after>, hasStart: boolean) =>
  openingLetter(false, before, change, { hasStart, now });

it('who has started is told of more time, of less, and of the end', () => {
  expect(toDraft(after(3_000))).toBe('longer');
  expect(toDraft(after(null))).toBe('longer');
  expect(toDraft(after(1_500))).toBe('shorter');
  expect(toDraft(after(900))).toBe('ended');
  expect(toDraft(after(2_000, 'closed'))).toBe('ended');
});

it('who was too late has time again', () => {
  expect(toDraft(after(3_000), { ...before, closesAt: 500 })).toBe('longer');
});

it('nobody hears of a change that is none for them', () => {
  expect(toDraft(after(2_000))).toBeNull();
  expect(toDraft(after(800), { ...before, closesAt: 500 })).toBeNull();
  expect(toLive(after(3_000), true)).toBeNull();
});

it('who is in hears of the new day until which they may leave, where that moved', () => {
  expect(toLive(after(3_000), false)).toBe('leave');
  expect(toLive(after(2_000), false)).toBeNull();
});
