import { expect, it } from 'vitest';
import { boundaryOf, readMultipart } from './multipart.js';

const BOUNDARY = '----WebKitFormBoundaryx';

function sent(...parts: readonly (readonly [head: string, body: string | Buffer])[]): Buffer {
  const lines = parts.flatMap(([head, body]) => [`--${BOUNDARY}\r\n${head}\r\n\r\n`, body, '\r\n']);
  return Buffer.concat([...lines, `--${BOUNDARY}--\r\n`].map((piece) => Buffer.from(piece)));
}

const text = (name: string, value: string | Buffer) =>
  [`Content-Disposition: form-data; name="${name}"`, value] as const;
const file = (name: string, fileName: string, bytes: string | Buffer, type = 'text/csv') =>
  [`Content-Disposition: form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: ${type}`, bytes] as const;

it('reads texts and files, names in any script', () => {
  const bytes = Buffer.from([0, 255, 13, 10, 45, 45]);
  const body = readMultipart(sent(text('_key', '12345678'), file('file', '名单%22a%22.csv', bytes)), BOUNDARY);
  expect(body.values('_key')).toEqual(['12345678']);
  expect(body.files('file')).toEqual([{ name: '名单"a".csv', type: 'text/csv', bytes }]);
  expect([...body.names()]).toEqual(['_key', 'file']);
});

it('takes a field without a file as empty, and an empty file as a file', () => {
  expect(readMultipart(sent(file('file', '', '')), BOUNDARY).files('file')).toEqual([]);
  expect(readMultipart(sent(file('file', 'a.csv', '')), BOUNDARY).files('file')).toHaveLength(1);
});

it('keeps the name of a file, not the folders before it', () => {
  const body = readMultipart(sent(file('file', 'C:\\Users\\me\\list.csv', 'a')), BOUNDARY);
  expect(body.files('file')[0]?.name).toBe('list.csv');
});

it('sees text that is not UTF-8', () => {
  expect(readMultipart(sent(text('name', Buffer.from([0xb0, 0xa1]))), BOUNDARY).isReadable('name')).toBe(false);
});

it('tells forms with other files apart, and the same form again', () => {
  const canonical = (bytes: string) => readMultipart(sent(file('file', 'a.csv', bytes)), BOUNDARY).canonical('_key');
  expect(canonical('a')).toBe(canonical('a'));
  expect(canonical('a')).not.toBe(canonical('b'));
});

it.each([
  ['no boundary at its start', Buffer.from('hello')],
  ['a part that never ends', Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="a"\r\n\r\nb`)],
  ['a part without a name', sent(['Content-Type: text/plain', 'x'])],
  ['a head without an end', Buffer.from(`--${BOUNDARY}\r\n${'a'.repeat(5_000)}`)],
  ['something after the boundary', Buffer.from(`--${BOUNDARY}junk\r\n\r\n`)],
  [
    'no closing boundary',
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--${BOUNDARY}\r\n`),
  ],
])('refuses a body with %s', (_name, bytes) => {
  expect(() => readMultipart(bytes, BOUNDARY)).toThrow('HTTP 400');
});

it('finds the boundary, quoted or not', () => {
  expect(boundaryOf('multipart/form-data; boundary=abc')).toBe('abc');
  expect(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"')).toBe('a b');
  expect(boundaryOf('multipart/form-data')).toBeNull();
  expect(boundaryOf(`multipart/form-data; boundary=${'a'.repeat(71)}`)).toBeNull();
});
