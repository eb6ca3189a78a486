import type { JSX } from 'preact';
import { useShell } from '../shell.js';
import { ErrorView } from './error-view.js';

/** 404: nothing is here, or nothing that this person may know of. The same bytes for both, so nothing of the address. */
export function NotFound(): JSX.Element {
  const { t } = useShell();
  return (
    <ErrorView
      picture="lost"
      title={t('errors.not_found_title')}
      reason={t('errors.not_found')}
      ways={['programs', 'start']}
    />
  );
}
