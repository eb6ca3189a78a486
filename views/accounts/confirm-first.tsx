import type { JSX } from 'preact';
import { Button } from '../components/button/button.js';
import { Form } from '../components/form/form.js';
import { Notice } from '../components/notice/notice.js';
import { useShell } from '../shell.js';

/** Stands where a form would, when the sign-in is too old for what the form changes. */
export function ConfirmFirst({ next }: { next: string }): JSX.Element {
  const { t } = useShell();
  return (
    <Notice tone="info" title={t('accounts-pages.fresh')}>
      <p>{t('accounts.me.fresh_why')}</p>
      <Form action="/me/confirmation" shape="bare" hidden={{ next }} label={t('accounts-pages.fresh')}>
        <Button kind="primary">{t('accounts-pages.send_code')}</Button>
      </Form>
    </Notice>
  );
}
