import { describe, expect, it } from 'vitest';
import { maskedAddress, readAddress } from './mail-address.js';

describe('a mail address', () => {
  it.each([
    ['Li.Wei@Uni.Example', 'li.wei@uni.example'],
    [' amina@uni.example ', 'amina@uni.example'],
    ['ａｍｉｎａ＠uni.example', 'amina@uni.example'],
    ['a+portal@bücher.example', 'a+portal@xn--bcher-kva.example'],
    ['学生@大学.example', '学生@xn--pss25c.example'],
    ["o'neill@uni.example", "o'neill@uni.example"],
  ])('%s is compared as %s', (text, key) => {
    expect(readAddress(text)?.key).toBe(key);
  });

  it('is kept as it was written', () => {
    expect(readAddress(' Li.Wei@Uni.Example ')?.address).toBe('Li.Wei@Uni.Example');
  });

  it.each([
    '',
    'nobody',
    '@uni.example',
    'a@',
    'a@localhost',
    'a@b..example',
    '.a@uni.example',
    'a..b@uni.example',
    'a b@uni.example',
    'a@uni.example,b@uni.example',
    'a@uni.example\r\nBcc: b@uni.example',
    '"a b"@uni.example',
    '<a@uni.example>',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    `${'a'.repeat(65)}@uni.example`,
    `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(60)}.example`,
    'a\u200b@uni.example',
  ])('is not %j', (text) => {
    expect(readAddress(text)).toBeNull();
  });

  it('is shown to strangers without its name', () => {
    expect(maskedAddress('student@uni.example')).toBe('s•••@uni.example');
  });
});
