import { expect, it } from 'vitest';
import { dayIn, monthOf } from './month.js';

const NEW_YEAR = Date.UTC(2026, 11, 31, 23, 30);

it('is the month of the reader, or the one asked for', () => {
  expect(monthOf(null, NEW_YEAR, 'UTC').name).toBe('2026-12');
  expect(monthOf(null, NEW_YEAR, 'Asia/Shanghai').name).toBe('2027-01');
  expect(monthOf('2027-02', NEW_YEAR, 'UTC')).toMatchObject({ before: '2027-01', after: '2027-03', begins: 1 });
  expect(monthOf('2027-13', NEW_YEAR, 'UTC').name).toBe('2026-12');
});

it('has all its days, leap years too', () => {
  expect(monthOf('2028-02', 0, 'UTC').days).toHaveLength(29);
  expect(monthOf('2027-02', 0, 'UTC').days.at(-1)).toBe('2027-02-28');
});

it('takes a date to the day it falls on where it counts', () => {
  expect(dayIn(NEW_YEAR, 'Asia/Shanghai')).toBe('2027-01-01');
  expect(dayIn(NEW_YEAR, 'America/Lima')).toBe('2026-12-31');
  const { from, to } = monthOf('2026-12', 0, 'UTC');
  expect([from < Date.UTC(2026, 10, 30, 11), to > Date.UTC(2027, 0, 1, 11)]).toEqual([true, true]);
});
