import { expect, it } from 'vitest';
import { DAY } from '../../../kernel/clock.js';
import { answerOf, isDeadline, usualDeadline } from './class-sign-up.js';

const NOW = 100 * DAY;

it('students have a week to answer, to the end of its last day, and never longer than sign-up is open', () => {
  const evening = Date.UTC(1970, 3, 18, 20, 59);
  expect(usualDeadline(NOW, null, 'Africa/Nairobi')).toBe(evening);
  expect(usualDeadline(NOW, NOW + 30 * DAY, 'Africa/Nairobi')).toBe(evening);
  expect(usualDeadline(NOW, NOW + 2 * DAY, 'Africa/Nairobi')).toBe(NOW + 2 * DAY);
});

it('a deadline of the teacher lies ahead, and not after sign-up closes', () => {
  expect(isDeadline(NOW, NOW, null)).toBe(false);
  expect(isDeadline(NOW + 1, NOW, null)).toBe(true);
  expect(isDeadline(NOW + 2 * DAY, NOW, NOW + DAY)).toBe(false);
  expect(isDeadline(NOW + DAY, NOW, NOW + DAY)).toBe(true);
});

it.each([
  ['draft', false, 'asked'],
  ['confirmed', true, 'in'],
  ['waiting', true, 'waiting'],
  ['offered', true, 'waiting'],
  ['under_review', true, 'review'],
  ['withdrawn', false, 'said_no'],
  ['lapsed', false, 'no_answer'],
  ['withdrawn', true, 'left'],
  ['cancelled', true, 'left'],
])('who was asked and is %s now (handed in: %s) is shown as %s', (state, submitted, answer) => {
  expect(answerOf('asked', { state, submitted })).toBe(answer);
});

it('who was never asked is shown as what came of it', () => {
  expect(answerOf('no_account', null)).toBe('no_account');
  expect(answerOf('already', { state: 'confirmed', submitted: true })).toBe('already');
});
