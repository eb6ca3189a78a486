import { describe, expect, it } from 'vitest';
import { e164, lacksCountry, readPhone } from './phone-number.js';

describe('a telephone number', () => {
  it.each<[string, string | null, string | null]>([
    ['+86 138 0013 8000', null, '+86 138 0013 8000'],
    ['138 0013 8000', 'CN', '+86 138 0013 8000'],
    ['13800138000', 'CN', '+86 13800138000'],
    ['010-8888 8888', 'CN', '+86 10-8888 8888'],
    ['0712 345 678', 'KE', '+254 712 345 678'],
    ['(0)712 345 678', 'KE', '+254 712 345 678'],
    ['+44 (0)20 7946 0018', null, '+44 20 7946 0018'],
    ['0044 20 7946 0018', null, '+44 20 7946 0018'],
    ['06 1234 5678', 'IT', '+39 06 1234 5678'],
    ['1 (202) 555-0143', 'US', '+1 (202) 555-0143'],
    ['202-555-0143', 'US', '+1 202-555-0143'],
    ['8 912 345 67 89', 'RU', '+7 912 345 67 89'],
    ['06 20 123 4567', 'HU', '+36 20 123 4567'],
    ['＋８６　１３８００１３８０００', null, '+86 13800138000'],
    ['138 0013 8000', null, null],
    ['+86 12', null, null],
    ['+0 712 345 678', null, null],
    ['+1234567890123456', null, null],
    ['call me', 'CN', null],
    ['+86 138 0013 8000 ext 5', null, null],
  ])('%s of somebody in %s is %s', (typed, country, shown) => {
    expect(readPhone(typed, country)).toBe(shown);
  });

  it('stays as it is when it is read again', () => {
    const shown = readPhone('0712 345 678', 'KE') ?? '';
    expect(readPhone(shown, 'CN')).toBe(shown);
    expect(e164(shown)).toBe('+254712345678');
  });

  it('says when only the country is missing', () => {
    expect(lacksCountry('0712 345 678', null)).toBe(true);
    expect(lacksCountry('0712 345 678', 'KE')).toBe(false);
    expect(lacksCountry('seven', null)).toBe(false);
  });
});
