import { expect, it } from 'vitest';
import { DAY } from '../../../kernel/clock.js';
import { letterFor, MOST_LETTERS } from './invitation-rule.js';

const NOW = 100 * DAY;
const NEW = { accountId: null, address: 'w@a.example' };

it('a student with an address and no account is written to', () => {
  expect(letterFor(NEW, undefined, NOW)).toBe('write');
});

it('whose account is known is not invited', () => {
  expect(letterFor({ ...NEW, accountId: 'a' }, undefined, NOW)).toBe('has_account');
});

it('nobody is written to without an address', () => {
  expect(letterFor({ ...NEW, address: null }, undefined, NOW)).toBe('no_address');
});

it('nobody is written to again within a day', () => {
  expect(letterFor(NEW, { last: NOW - DAY + 1, count: 1 }, NOW)).toBe('just_written');
  expect(letterFor(NEW, { last: NOW - DAY, count: 1 }, NOW)).toBe('write');
});

it('after so many letters nobody is written to any more', () => {
  expect(letterFor(NEW, { last: NOW - 30 * DAY, count: MOST_LETTERS }, NOW)).toBe('too_often');
});
