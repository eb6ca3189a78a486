import type { ComponentChildren, JSX } from 'preact';

/** ok: settled well; wait: time must pass; stop: an error; info: something to know or do; off: over or not begun. */
export type Tone = 'ok' | 'wait' | 'stop' | 'info' | 'off';

/** A state: always a dot and a word, never colour alone. */
export function Tag({ tone, children }: { tone: Tone; children: ComponentChildren }): JSX.Element {
  return <span class={`tag tag-${tone}`}>{children}</span>;
}
