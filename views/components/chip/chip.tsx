import type { ComponentChildren, JSX } from 'preact';
import { useShell } from '../../shell.js';

interface ChipProps {
  readonly href: string;
  readonly label: string;
  readonly count?: number;
  readonly current?: boolean;
}

/** A filter as a link, with the number of things behind it. */
export function Chip({ href, label, count, current }: ChipProps): JSX.Element {
  const { times } = useShell();
  return (
    <a class="chip" href={href} aria-current={current ? 'true' : undefined}>
      <span>{label}</span>
      {count === undefined ? null : <b class="num">{times.number(count)}</b>}
    </a>
  );
}

export function Chips({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    <nav class="chips" aria-label={label}>
      {children}
    </nav>
  );
}
