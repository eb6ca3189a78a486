import { expect, it } from 'vitest';
import { codeDigest, readCode, sameDigest } from './sign-in-code.js';

it.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['１２３４５６', '123456'],
  ['123-456', '123456'],
  ['12345', null],
  ['1234567', null],
  ['12345a', null],
])('%j is read as %s', (text, code) => {
  expect(readCode(text)).toBe(code);
});

it('the stored digest depends on the secret, the row and the code', () => {
  const digest = codeDigest('s', 'row', '123456');
  expect(sameDigest(digest, codeDigest('s', 'row', '123456'))).toBe(true);
  for (const other of [
    codeDigest('t', 'row', '123456'),
    codeDigest('s', 'row2', '123456'),
    codeDigest('s', 'row', '123457'),
  ]) {
    expect(sameDigest(digest, other)).toBe(false);
  }
});
