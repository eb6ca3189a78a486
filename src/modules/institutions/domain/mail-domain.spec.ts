import { describe, expect, it } from 'vitest';
import { isOpenDomain, readDomain, suffixesOf } from './mail-domain.js';

describe('the mail domain of an institution', () => {
  it('is read from what people paste', () => {
    expect(readDomain(' @PKU.edu.cn ')).toBe('pku.edu.cn');
    expect(readDomain('someone@mail.pku.edu.cn')).toBe('mail.pku.edu.cn');
    expect(readDomain('湖畔.中国')).toBe('xn--n7w22m.xn--fiqs8s');
    expect([readDomain('pku'), readDomain('a b.cn'), readDomain(''), readDomain('pku..cn')]).toEqual(
      Array(4).fill(null),
    );
  });

  it('matches at the boundary of a label', () => {
    expect(suffixesOf('cs.pku.edu.cn')).toEqual(['cs.pku.edu.cn', 'pku.edu.cn', 'edu.cn']);
    expect(suffixesOf('notpku.edu.cn')).not.toContain('pku.edu.cn');
  });

  it('is never free mail nor a whole registry', () => {
    const open = ['gmail.com', 'mail.qq.com', '163.com', 'edu.cn', 'ac.uk', 'co.ke'];
    expect(open.filter(isOpenDomain)).toEqual(open);
    expect(['pku.edu.cn', 'uonbi.ac.ke', 'lakeside.example'].filter(isOpenDomain)).toEqual([]);
  });
});
