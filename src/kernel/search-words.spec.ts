import { expect, it } from 'vitest';
import { searchKey } from './search-key.js';
import { hasWords, searchWords, spansOf } from './search-words.js';

const finds = (text: string, query: string) => hasWords(searchKey(text), searchWords(query));
const marked = (text: string, query: string) =>
  spansOf(text, searchWords(query)).map(([from, to]) => text.slice(from, to));

it('finds parts of words in any case and width', () => {
  expect(finds('Cloud Computing', 'OUD comp')).toBe(true);
  expect(finds('ＣＬＯＵＤ　计算', 'cloud')).toBe(true);
  expect(finds('Cloud Computing', 'ｃｌｏｕｄ')).toBe(true);
  expect(finds('Cloud Computing', 'cloud storage')).toBe(false);
});

it('finds Chinese without spaces, also where other signs stand between', () => {
  expect(finds('昇腾人工智能创新大赛', '人工智能')).toBe(true);
  expect(finds('云计算入门，计算网络课程，网络', '云计算网络')).toBe(true);
  expect(finds('云计算入门课程', '云计算大赛')).toBe(false);
  expect(finds('云端', '云计')).toBe(false);
});

it('marks what was found as it is written', () => {
  expect(marked('Ｃloud and CLOUD', 'cloud')).toEqual(['Ｃloud', 'CLOUD']);
  expect(marked('昇腾人工智能创新大赛', '智能 创新')).toEqual(['智能创新']);
  expect(marked('Nothing here', 'cloud')).toEqual([]);
  expect(marked('ﬁle', 'fi')).toEqual(['ﬁ']);
});
