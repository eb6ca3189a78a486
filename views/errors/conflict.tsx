import type { JSX } from 'preact';
import { useShell } from '../shell.js';
import { ErrorView } from './error-view.js';

/** 409: somebody else was faster, or the form had been sent before with other words. */
export function Conflict({ reason }: { reason: string }): JSX.Element {
  const { t } = useShell();
  return <ErrorView picture="lost" title={t('errors.conflict_title')} reason={reason} ways={['own', 'programs']} />;
}
