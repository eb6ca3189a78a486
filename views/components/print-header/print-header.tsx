import type { JSX } from 'preact';
import { useShell } from '../../shell.js';

/** Stands on paper only: whose page this is and when it was printed. */
export function PrintHeader({ title }: { title: string }): JSX.Element {
  const { siteName, t, times, now, zone } = useShell();
  return (
    <p class="printed print-header">
      <b>{siteName}</b> · {title} · {t('shell.printed', { when: times.dayTime(now, zone) })}
    </p>
  );
}
