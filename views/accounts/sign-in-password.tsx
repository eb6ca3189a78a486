import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { TextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';
import { DemoPeople } from './demo-people.js';
import { withNext } from './next-path.js';

interface PasswordSignInProps {
  readonly form: FormView;
  readonly next: string | null;
  readonly demoPeople: readonly string[];
}

/** For people who set a password. Whoever forgot it signs in with a code: there is nothing to reset. */
export function PasswordSignInPage({ form, next, demoPeople }: PasswordSignInProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead title={t('sign-in.password_title')} lead={t('sign-in.password_lead')} />
      <Form action="/sign-in/password" form={form} hidden={next ? { next } : {}}>
        <TextField name="address" kind="email" label={t('sign-in.address')} autocomplete="username" max={254} />
        <TextField name="password" kind="password" label={t('sign-in.password')} autocomplete="current-password" />
        <FormActions>
          <Button kind="primary">{t('sign-in.enter')}</Button>
          <ButtonLink kind="quiet" href={withNext('/sign-in?other=yes', next)}>
            {t('sign-in.with_code')}
          </ButtonLink>
        </FormActions>
      </Form>
      <DemoPeople people={demoPeople} next={next} />
    </div>
  );
}
