import type { JSX } from 'preact';
import { ButtonLink } from '../components/button/button.js';
import { useShell } from '../shell.js';
import { ErrorView } from './error-view.js';

/** 409: somebody else was faster, or the form had been sent before with other words. */
export function Conflict({ reason }: { reason: string }): JSX.Element {
  const { t } = useShell();
  return (
    <ErrorView picture="lost" title={t('errors.conflict_title')} reason={reason}>
      <ButtonLink kind="primary" href="/home">
        {t('errors.to_own')}
      </ButtonLink>
      <ButtonLink kind="quiet" href="/programs">
        {t('errors.to_programs')}
      </ButtonLink>
    </ErrorView>
  );
}
