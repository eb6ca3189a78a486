import { expect, it } from 'vitest';
import { referenceFrom } from './reference.js';

it('writes forty bits as eight letters that cannot be confused', () => {
  expect(referenceFrom(Uint8Array.from([0, 0, 0, 0, 0]))).toBe('0000-0000');
  expect(referenceFrom(Uint8Array.from([255, 255, 255, 255, 255]))).toBe('ZZZZ-ZZZZ');
  expect(referenceFrom(Uint8Array.from([1, 2, 3, 4, 5]))).toBe('0410-6105');
});
