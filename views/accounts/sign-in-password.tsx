import type { JSX } from 'preact';
import { Button } from '../components/button/button.js';
import { TextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';
import { DemoPeople, type DemoPerson } from './demo-people.js';
import { Doorway } from './doorway.js';
import { withNext } from './next-path.js';

export interface PasswordSignInProps {
  readonly form: FormView;
  readonly next: string | null;
  readonly demoPeople: readonly DemoPerson[];
}

/** For people who set a password. Whoever forgot it signs in with a code: there is nothing to reset. */
export function PasswordSignIn({ form, next, demoPeople }: PasswordSignInProps): JSX.Element {
  const { t } = useShell();
  return (
    <Doorway>
      <PageHead title={t('accounts-pages.password_sign_in')} lead={t('accounts.sign_in.password_lead')} />
      <Form action="/sign-in/password" form={form} hidden={next ? { next } : {}}>
        <TextField name="address" kind="email" label={t('accounts-pages.address')} autocomplete="username" max={254} />
        <TextField
          name="password"
          kind="password"
          label={t('accounts-pages.password')}
          autocomplete="current-password"
        />
        <FormActions>
          <Button kind="primary">{t('accounts.sign_in.enter')}</Button>
        </FormActions>
      </Form>
      <p>
        <a href={withNext('/sign-in?other=yes', next)}>{t('accounts-pages.by_code')}</a>
      </p>
      <DemoPeople people={demoPeople} next={next} />
    </Doorway>
  );
}
