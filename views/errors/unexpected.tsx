import type { JSX } from 'preact';
import { useShell } from '../shell.js';
import { ErrorView } from './error-view.js';

/** 500: our fault. The number leads us to the line in the log; nothing else is told. */
export function Unexpected({ requestId }: { requestId: string }): JSX.Element {
  const { t } = useShell();
  return (
    <>
      <ErrorView picture="lost" title={t('errors.unexpected_title')} reason={t('errors.unexpected')} ways={['start']} />
      <p class="wrap wrap-narrow small quiet">
        {t('errors.request_number')} <code>{requestId}</code>
      </p>
    </>
  );
}
