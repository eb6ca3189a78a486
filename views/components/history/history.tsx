import type { ComponentChildren, JSX } from 'preact';
import type { Instant } from '../../../src/kernel/clock.js';
import { Changes, type ChangeView } from '../changes/changes.js';
import { useShell } from '../../shell.js';

export interface HistoryEntry {
  readonly key: string;
  readonly at: Instant;
  readonly what: ComponentChildren;
  /** Who did it: a display name, or the portal itself. */
  readonly who?: string | null;
  readonly reason?: string | null;
  /** What was and what is instead. */
  readonly changes?: readonly ChangeView[];
}

/** What happened, newest first: when, what, who and why. `zone` null shows the reader's own. */
export function History({ entries, zone }: { entries: readonly HistoryEntry[]; zone: string | null }): JSX.Element {
  const { times } = useShell();
  return (
    <ol class="history">
      {entries.map(({ key, at, what, who, reason, changes = [] }) => (
        <li key={key}>
          <p>
            <b>{what}</b>
          </p>
          {reason ? (
            <p class="history-reason" dir="auto">
              {reason}
            </p>
          ) : null}
          {changes.length > 0 ? <Changes changes={changes} /> : null}
          <p class="small num">
            <time datetime={new Date(at).toISOString()}>{times.dayTime(at, zone)}</time>
            {zone === null ? null : ` ${times.city(zone)}`}
            {who ? (
              <>
                {' · '}
                <bdi>{who}</bdi>
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ol>
  );
}
