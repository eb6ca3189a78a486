import { expect, it } from 'vitest';
import { EVERYTHING, scopeKey, scopeOfKey } from './scope.js';

const ID = '01990000-0000-7000-8000-000000000001';

it('a scope is written as one text and read back', () => {
  for (const scope of [EVERYTHING, { kind: 'offering', id: ID } as const])
    expect(scopeOfKey(scopeKey(scope))).toEqual(scope);
});

it('a text that names no scope is none', () => {
  for (const text of ['', 'offering', `everything:${ID}`, `galaxy:${ID}`]) expect(scopeOfKey(text)).toBeNull();
});
