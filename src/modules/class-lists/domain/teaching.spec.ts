import { expect, it } from 'vitest';
import { isTeaching } from './teaching.js';

const NOW = Date.UTC(2026, 10, 22, 12);
const TEACHER = { role: 'teacher', state: 'confirmed', untilDay: null };

it.each([
  ['a confirmed teacher', TEACHER, true],
  ['confirmed staff', { ...TEACHER, role: 'staff' }, true],
  ['on the last day', { ...TEACHER, untilDay: '2026-11-22' }, true],
  ['the day after', { ...TEACHER, untilDay: '2026-11-21' }, false],
  ['who has only asked', { ...TEACHER, state: 'requested' }, false],
  ['a student', { ...TEACHER, role: 'student' }, false],
])('%s may keep a class list or not', (_who, standing, may) => {
  expect(isTeaching(standing, NOW)).toBe(may);
});
