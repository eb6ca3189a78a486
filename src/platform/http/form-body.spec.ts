import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FormBody, isPlainText, toPlainText } from './form-body.js';

it('reads back what a form sends, in order', () => {
  const pairs = fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme' })), { maxLength: 8 });
  fc.assert(
    fc.property(pairs, (fields) => {
      const sent = new URLSearchParams(fields);
      const body = FormBody.read(sent.toString());
      for (const name of new Set(fields.map(([one]) => one))) expect(body.values(name)).toEqual(sent.getAll(name));
    }),
  );
});

it('takes brackets, prototypes and dots as names like any other', () => {
  const body = FormBody.read('a%5Bb%5D=1&__proto__=2&constructor=3&answers.x=4');
  expect([...body.names()]).toEqual(['a[b]', '__proto__', 'constructor', 'answers.x']);
  expect(body.values('__proto__')).toEqual(['2']);
  expect(body.values('toString')).toEqual([]);
});

it.each(['a=%00', 'a=%FF', 'a=%C0%80', 'a=%ED%A0%80', 'a=x%', 'a=%1B%5B31m', 'a=%EF%BF%BD', 'a=1&a=%E4%BD'])(
  'sees that %s cannot be read',
  (text) => {
    expect(FormBody.read(text).isReadable('a')).toBe(false);
  },
);

it('keeps the readable part of text in another encoding', () => {
  expect(FormBody.read('a=caf%E9+au+lait').values('a')).toEqual(['caf\uFFFD au lait']);
});

it('counts line ends, emoji and every script as readable', () => {
  const text = 'a\r\n\tb 陈思远 أمينة 👩‍👩‍👧 𠮷';
  expect(isPlainText(text)).toBe(true);
  expect(toPlainText(text)).toBe(text);
  expect(toPlainText('a\u0000b\uD800c')).toBe('abc');
});

it('gives the same form the same digest text whatever its order', () => {
  expect(FormBody.read('b=2&a=1&_key=x').canonical('_key')).toBe(FormBody.read('_key=y&a=1&b=2').canonical('_key'));
  expect(FormBody.read('a=1&a=2').canonical('_key')).not.toBe(FormBody.read('a=2&a=1').canonical('_key'));
});
