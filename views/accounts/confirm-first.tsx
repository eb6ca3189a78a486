import type { JSX } from 'preact';
import { ButtonLink } from '../components/button/button.js';
import { Notice } from '../components/notice/notice.js';
import { useShell } from '../shell.js';
import { withNext } from './next-path.js';

/** Stands where a form would, when the sign-in is too old for what the form changes. */
export function ConfirmFirst({ next }: { next: string }): JSX.Element {
  const { t } = useShell();
  return (
    <Notice
      tone="info"
      title={t('me.confirm_first')}
      action={
        <ButtonLink kind="primary" href={withNext('/me/confirmation', next)}>
          {t('me.confirm_first_button')}
        </ButtonLink>
      }
    >
      <p>{t('me.confirm_first_why')}</p>
    </Notice>
  );
}
