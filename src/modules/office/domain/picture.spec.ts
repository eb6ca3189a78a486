import { expect, it } from 'vitest';
import { pictureOf } from './picture.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const WEBP = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=', 'base64');
const JPEG = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]),
  Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 20, 0, 30, 3, 1, 0x22, 0]),
]);

it('knows a picture and its size by its own header', () => {
  expect(pictureOf(PNG)).toEqual({ type: 'image/png', width: 1, height: 1 });
  expect(pictureOf(WEBP)).toEqual({ type: 'image/webp', width: 1, height: 1 });
  expect(pictureOf(JPEG)).toEqual({ type: 'image/jpeg', width: 30, height: 20 });
});

it('takes nothing else for one, whatever it is called', () => {
  for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<html>', 'GIF89a', '', '\u0089PNG'])
    expect(pictureOf(Buffer.from(text, 'latin1'))).toBeNull();
  expect(pictureOf(PNG.subarray(0, 20))).toBeNull();
  expect(pictureOf(JPEG.subarray(0, 12))).toBeNull();
});
