import { describe, expect, it } from 'vitest';
import { COMMON_PASSWORDS } from './common-passwords.js';
import { passwordFault } from './password-rule.js';

const WORDS = ['trellis', 'Amina Yusuf', 'amina.yusuf@uni.example'];

describe('a password', () => {
  it.each([
    'copper tide walks under maples',
    '七个不同的汉字和一片安静的湖水边',
    'fourteen + one',
    'Tr0ub4dor&3-and-some-more',
  ])('%s will do', (password) => {
    expect(passwordFault(password, WORDS)).toBe(password.length < 15 ? 'too_short' : null);
  });

  it.each([
    ['fourteen chars', 'too_short'],
    ['x'.repeat(14), 'too_short'],
    ['a1 '.repeat(43), 'too_long'],
    ['passwordpassword', 'common'],
    ['Password-Password-2026', 'common'],
    ['correct horse battery staple', 'common'],
    ['1q2w3e4r5t6y7u8i', 'common'],
    ['orchard-lantern-42', 'common'],
    ['aaaaaaaaaaaaaaaaaa', 'repeats'],
    ['tulip tulip tulip tulip', 'repeats'],
    ['345678901234567890', 'repeats'],
    ['amina.yusuf@uni.example', 'context'],
    ['AminaYusuf-2026!!', 'context'],
    ['trellis-trellis-1', 'context'],
  ])('%s is refused: %s', (password, fault) => {
    expect(passwordFault(password, WORDS)).toBe(fault);
  });

  it('may hold a name when enough else is in it', () => {
    expect(passwordFault('Amina grows nine blue pumpkins', WORDS)).toBeNull();
  });

  it('is counted in characters, not in bytes or halves', () => {
    expect(passwordFault('🌱🌿🍀🌵🌴🌳🌲', [])).toBe('too_short');
  });

  it('is compared with a list whose entries are folded', () => {
    expect([...COMMON_PASSWORDS].filter((entry) => entry !== entry.toLowerCase())).toEqual([]);
  });
});
