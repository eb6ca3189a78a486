// Written with the accounts module (not by the owner of the other views), with the components of views/components.
import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { TextField } from '../components/field/text-field.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';
import { DemoPeople } from './demo-people.js';
import { withNext } from './next-path.js';
import { TermsLine } from './terms-line.js';

interface SignInProps {
  readonly form: FormView;
  /** Where to go on to afterwards; an own path. */
  readonly next: string | null;
  /** Who may be tried with one click; empty outside the demo. */
  readonly demoPeople: readonly string[];
}

/** First step: the address. Creating an account is the same page. */
export function SignInPage({ form, next, demoPeople }: SignInProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead title={t('sign-in.title')} lead={t('sign-in.lead')} />
      <Form action="/sign-in" form={form} hidden={next ? { next } : {}}>
        <TextField
          name="address"
          kind="email"
          label={t('sign-in.address')}
          hint={t('sign-in.address_hint')}
          autocomplete="email"
          max={254}
        />
        <TermsLine />
        <FormActions>
          <Button kind="primary">{t('sign-in.send_code')}</Button>
          <ButtonLink kind="quiet" href={withNext('/sign-in/password', next)}>
            {t('sign-in.with_password')}
          </ButtonLink>
        </FormActions>
      </Form>
      <DemoPeople people={demoPeople} next={next} />
    </div>
  );
}
