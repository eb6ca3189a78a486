import type { JSX } from 'preact';
import { useShell } from '../shell.js';
import { ErrorView } from './error-view.js';

/** 429: too often in a short time. */
export function TooMany({ reason }: { reason: string }): JSX.Element {
  const { t } = useShell();
  return <ErrorView picture="calendar" title={t('errors.too_many_title')} reason={reason} ways={['start', 'help']} />;
}
