import type { JSX } from 'preact';
import { spansOf } from '../../../src/kernel/search-words.js';

/** A text with the words that were searched for marked; `words` in their search form. */
export function Marked({ text, words = [] }: { text: string; words?: readonly string[] }): JSX.Element {
  const spans = words.length === 0 ? [] : spansOf(text, words);
  if (spans.length === 0) return <>{text}</>;
  return (
    <>
      {spans.map(([from, to], index) => (
        <>
          {text.slice(spans[index - 1]?.[1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </>
      ))}
      {text.slice(spans.at(-1)?.[1])}
    </>
  );
}
