import type { JSX } from 'preact';
import { useShell } from '../shell.js';
import { ErrorView } from './error-view.js';

/** 410: a link, an offer or a code whose time is over. */
export function Gone({ reason }: { reason: string }): JSX.Element {
  const { t } = useShell();
  return <ErrorView picture="calendar" title={t('errors.gone_title')} reason={reason} ways={['programs', 'own']} />;
}
