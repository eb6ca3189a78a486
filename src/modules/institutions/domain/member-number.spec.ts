import { describe, expect, it } from 'vitest';
import { numberKey } from './member-number.js';

describe('a student number', () => {
  it('is one number however it is typed', () => {
    const typed = ['SCT211-0042/2024', 'sct211-0042 / 2024', 'ＳＣＴ２１１－００４２／２０２４', 'SCT211–0042/2024'];
    expect(new Set(typed.map(numberKey))).toEqual(new Set(['SCT2110042/2024']));
  });

  it('keeps what tells two apart', () => {
    expect(numberKey('0042')).not.toBe(numberKey('42'));
  });

  it('is none when nothing is written', () => {
    expect([numberKey(null), numberKey(' '), numberKey('-')]).toEqual([null, null, null]);
  });
});
