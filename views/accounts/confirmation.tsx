import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { Form, FormActions } from '../components/form/form.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';

interface ConfirmationProps {
  /** The person's main address. */
  readonly address: string;
  readonly next: string;
}

/** Asks for a code before something that decides who can enter is changed. */
export function ConfirmationPage({ address, next }: ConfirmationProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead title={t('me.confirmation.title')} lead={t('me.confirm_first_why')} />
      <Form action="/me/confirmation" hidden={{ next }}>
        <p>
          {t('me.confirmation.where')} <bdi dir="ltr">{address}</bdi>
        </p>
        <FormActions>
          <Button kind="primary">{t('sign-in.send_code')}</Button>
          <ButtonLink kind="quiet" href={next}>
            {t('me.confirmation.back')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}
