import type { JSX } from 'preact';
import { Notice } from '../components/notice/notice.js';
import { useShell } from '../shell.js';

/** One thing of a contest that the reader is in. */
export interface Choice {
  readonly title: string;
  readonly href: string;
}

interface Chosen {
  readonly most: number | null;
  readonly chosen: readonly Choice[];
}

/** Whether the reader may choose no more of a contest. */
export function isChosenOut({ most, chosen }: Chosen): boolean {
  return most !== null && chosen.length >= most;
}

/** What the reader has chosen in a contest, and what to do for choosing something else. `instead` is what they look at. */
export function ContestChosen({ most, chosen, instead }: Chosen & { instead: string | null }): JSX.Element | null {
  const { t } = useShell();
  if (chosen.length === 0) return null;
  const full = isChosenOut({ most, chosen });
  const hint =
    most === null
      ? null
      : !full
        ? t('contests.more', { left: most - chosen.length })
        : instead === null
          ? t('contests.full', { most })
          : t('contests.leave_for', { most, title: instead });
  return (
    <Notice tone={full ? 'wait' : 'info'} title={t('contests.chosen', { count: chosen.length })}>
      <ul class="list">
        {chosen.map(({ title, href }) => (
          <li key={href}>
            <a href={href} dir="auto">
              {title}
            </a>
          </li>
        ))}
      </ul>
      {hint ? <p>{hint}</p> : null}
    </Notice>
  );
}
