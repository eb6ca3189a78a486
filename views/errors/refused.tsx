import type { JSX } from 'preact';
import { useShell } from '../shell.js';
import { ErrorView } from './error-view.js';

/** Any other refusal that no form could carry: what was sent, and why it was not taken. */
export function Refused({ reason }: { reason: string }): JSX.Element {
  const { t } = useShell();
  return <ErrorView picture="lost" title={t('errors.refused_title')} reason={reason} ways={['start', 'help']} />;
}
