import { expect, it } from 'vitest';
import { effectOf } from './nomination.js';

const DRAFT = { state: 'draft', live: true, nominated: false, submittedAt: null } as const;

it('a person without anything is asked', () => {
  expect(effectOf([], false)).toBe('asked');
});

it('who has signed up is not asked again', () => {
  expect(effectOf([{ ...DRAFT, state: 'waiting', submittedAt: 1 }], false)).toBe('already');
});

it('who has begun is asked to finish', () => {
  expect(effectOf([DRAFT], false)).toBe('asked');
});

it('who has withdrawn before may be asked again, who has said no to being asked may not', () => {
  const ended = { ...DRAFT, live: false, state: 'withdrawn' } as const;
  expect(effectOf([{ ...ended, submittedAt: 1 }], false)).toBe('asked');
  expect(effectOf([{ ...ended, nominated: true }], false)).toBe('refused');
});

it('who has as many of the contest as one may is not asked for another', () => {
  expect(effectOf([], true)).toBe('limit');
  expect(effectOf([{ ...DRAFT, state: 'confirmed', submittedAt: 1 }], true)).toBe('already');
});
