import { searchKey } from './search-key.js';

/** A part of a text, from one code unit up to before another. */
export type Span = readonly [from: number, to: number];

const HAN = /\p{Script=Han}/u;

/** What somebody looks for, word by word, in the form texts are searched by. Chinese needs no spaces between them. */
export function searchWords(query: string): readonly string[] {
  return searchKey(query).split(' ').filter(Boolean);
}

/** Whether a text in the form of `searchKey` has every word somewhere; of a long Chinese one all its pairs will do. */
export function hasWords(key: string, words: readonly string[]): boolean {
  return words.every(
    (word) => key.includes(word) || (isChinese(word) && pairsOf(word).every((pair) => key.includes(pair))),
  );
}

/** Where the words stand in a text as it is written, in order and without overlap; empty when none does. */
export function spansOf(text: string, words: readonly string[]): readonly Span[] {
  const { folded, origins } = fold(text);
  const found: Span[] = [];
  for (const word of words.flatMap((each) => (folded.includes(each) || !isChinese(each) ? [each] : pairsOf(each)))) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      found.push([origins[at] ?? 0, origins[at + word.length] ?? text.length]);
  }
  return joined(found.sort(([left], [right]) => left - right));
}

function isChinese(word: string): boolean {
  const signs = [...word];
  return signs.length > 2 && signs.every((sign) => HAN.test(sign));
}

function pairsOf(word: string): readonly string[] {
  const signs = [...word];
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}

/** The text as it is searched, and where each of its code units came from. */
function fold(text: string): { folded: string; origins: readonly number[] } {
  let folded = '';
  const origins: number[] = [];
  let at = 0;
  for (const sign of text) {
    const part = sign.normalize('NFKC').toLowerCase();
    folded += part;
    for (let unit = 0; unit < part.length; unit += 1) origins.push(at);
    at += sign.length;
  }
  return { folded, origins: [...origins, at] };
}

function joined(spans: readonly Span[]): readonly Span[] {
  const result: [number, number][] = [];
  for (const [from, to] of spans) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
