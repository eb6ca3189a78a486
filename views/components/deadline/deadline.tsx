import type { JSX } from 'preact';
import type { Instant } from '../../../src/kernel/clock.js';
import { useShell } from '../../shell.js';

interface DeadlineProps {
  readonly at: Instant;
  /** The opening's IANA zone. The reader's own time follows once their zone is known. */
  readonly zone: string;
  /** Leaves out "in 8 days". */
  readonly brief?: boolean;
}

/** The one way a deadline is written: "Fri 4 Dec 2026, 23:59 Shanghai, your time 18:59, in 8 days". */
export function Deadline({ at, zone, brief }: DeadlineProps): JSX.Element {
  const { text, yours, iso, left } = useShell().times.deadline(at, zone);
  return (
    <span class="deadline">
      <time datetime={iso}>{text}</time>
      {yours ? <More words={yours} /> : null}
      {brief ? null : <More words={left} />}
    </span>
  );
}

function More({ words }: { words: string }): JSX.Element {
  return (
    <>
      {' '}
      <span class="deadline-more">{words}</span>
    </>
  );
}
