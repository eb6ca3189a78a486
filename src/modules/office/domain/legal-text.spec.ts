import { expect, it } from 'vitest';
import { nextVersion } from './legal-text.js';

const NOON = Date.UTC(2026, 11, 4, 12);

it('names a version by its day, and a second one of the day by a number', () => {
  expect(nextVersion(NOON, '2026-11-01')).toBe('2026-12-04');
  expect(nextVersion(NOON, '2026-12-04')).toBe('2026-12-04.2');
  expect(nextVersion(NOON, '2026-12-04.2')).toBe('2026-12-04.3');
});
