import { describe, expect, it } from 'vitest';
import { SIGN_UP_GRACE, takesSignUps, windowState } from './sign-up-window.js';

const window = { state: 'published', opensAt: 1_000_000, closesAt: 2_000_000 } as const;

describe('what a reader is told', () => {
  it.each([
    [999_999, 'not_yet_open'],
    [1_000_000, 'open'],
    [1_999_999, 'open'],
    [2_000_000, 'closed'],
  ])('at %d it is %s', (now, state) => expect(windowState(window, now)).toBe(state));

  it('has no edges where none are set', () => {
    expect(windowState({ state: 'published', opensAt: null, closesAt: null }, 0)).toBe('open');
  });

  it('is never open as a draft, and never again once closed by hand', () => {
    expect(windowState({ ...window, state: 'draft' }, 1_500_000)).toBe('not_yet_open');
    expect(windowState({ ...window, state: 'closed' }, 1_500_000)).toBe('closed');
  });
});

describe('what a save goes by', () => {
  it('takes a form that was on its way at the deadline, and none later', () => {
    expect(takesSignUps(window, 2_000_000 + SIGN_UP_GRACE - 1)).toBe(true);
    expect(takesSignUps(window, 2_000_000 + SIGN_UP_GRACE)).toBe(false);
  });

  it('gives no grace before the opening', () => {
    expect(takesSignUps(window, 999_999)).toBe(false);
    expect(takesSignUps(window, 1_000_000)).toBe(true);
  });

  it('gives no grace to a draft or to an offering closed by hand', () => {
    expect(takesSignUps({ ...window, state: 'draft' }, 1_500_000)).toBe(false);
    expect(takesSignUps({ ...window, state: 'closed' }, 1_500_000)).toBe(false);
  });
});
