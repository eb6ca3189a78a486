import type { JSX } from 'preact';
import type { Instant } from '../../../src/kernel/clock.js';
import { useShell } from '../../shell.js';

/** When the draft was last saved. The script keeps it up to date; without script it shows the last load. */
export function SavedStatus({ at }: { at: Instant | null }): JSX.Element {
  const { t, times } = useShell();
  return (
    <p
      class="saved small num"
      role="status"
      data-saved={t('shell.form.saved', { time: '{time}' })}
      data-unsaved={t('shell.form.not_saved')}
    >
      {at === null ? '' : t('shell.form.saved', { time: times.time(at) })}
    </p>
  );
}
