import type { JSX } from 'preact';
import { useShell } from '../shell.js';
import { ErrorView } from './error-view.js';

/** 403: it is known to exist, and is not for this person. */
export function Forbidden({ reason }: { reason: string }): JSX.Element {
  const { t } = useShell();
  return <ErrorView picture="locked" title={t('errors.forbidden_title')} reason={reason} ways={['own', 'programs']} />;
}
