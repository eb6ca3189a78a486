import type { JSX } from 'preact';
import { useShell } from '../../shell.js';

interface ProgressProps {
  /** What goes on, for who does not see it. */
  readonly label: string;
  /** Null while nobody can tell how much there is. */
  readonly of: { readonly done: number; readonly total: number } | null;
  /** The figure in words, under the bar. */
  readonly children?: string;
}

/** How far a long work is, with a figure. */
export function Progress({ label, of, children }: ProgressProps): JSX.Element {
  const { times } = useShell();
  return (
    <div class="stack-tight">
      {of ? (
        <progress class="progress" value={of.done} max={Math.max(1, of.total)} aria-label={label}>
          {times.number(of.done)}
        </progress>
      ) : (
        <progress class="progress" aria-label={label} />
      )}
      {children ? <p class="figure num">{children}</p> : null}
    </div>
  );
}
