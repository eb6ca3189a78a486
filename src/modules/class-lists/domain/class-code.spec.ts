import { expect, it } from 'vitest';
import { newId } from '../../../kernel/id.js';
import { classCode, classCodeDigest, readClassCode } from './class-code.js';

it('a code is the same for its row and another for every other', () => {
  const id = newId();
  expect(classCode('secret', id)).toBe(classCode('secret', id));
  expect(classCode('secret', id)).not.toBe(classCode('secret', newId()));
  expect(classCode('secret', id)).not.toBe(classCode('another', id));
});

it('every code is read as it is printed', () => {
  for (let index = 0; index < 200; index += 1) {
    const code = classCode('secret', newId());
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/u);
    expect(readClassCode(code)).toBe(code);
  }
});

it.each([
  ['k7m2p 9xq4t', 'K7M2P-9XQ4T'],
  ['K7M2P9XQ4T', 'K7M2P-9XQ4T'],
  ['Ｋ７Ｍ２Ｐ－９ＸＱ４Ｔ', 'K7M2P-9XQ4T'],
  ['O7M2P-9XQ4l', '07M2P-9XQ41'],
])('%s is read as %s', (typed, read) => {
  expect(readClassCode(typed)).toBe(read);
});

it.each(['', 'K7M2P', 'K7M2P-9XQ4TT', 'K7M2P-9XQ4!', 'K7M2P-9XQ4U'])('%s is no code', (typed) => {
  expect(readClassCode(typed)).toBeNull();
});

it('what is stored does not tell the code', () => {
  expect(classCodeDigest('secret', 'K7M2P-9XQ4T')).toMatch(/^[0-9a-f]{64}$/u);
  expect(classCodeDigest('secret', 'K7M2P-9XQ4T')).not.toBe(classCodeDigest('other', 'K7M2P-9XQ4T'));
});
