import type { JSX } from 'preact';
import { useShell } from '../shell.js';

/** What continuing accepts, beside the button that continues. */
export function TermsLine(): JSX.Element {
  const { t } = useShell();
  return (
    <p class="quiet">
      {t('sign-in.terms')} <a href="/terms">{t('sign-in.terms_link')}</a>
    </p>
  );
}
