import type { JSX } from 'preact';
import { Button } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { TextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { useShell } from '../shell.js';
import { ConfirmFirst } from './confirm-first.js';
import { MeFrame } from './me-frame.js';

export interface SecurityProps {
  readonly hasPassword: boolean;
  /** Whether the last sign-in is recent enough to change it. */
  readonly fresh: boolean;
  /** Field: `password`. The old one is not asked for: who forgot it signs in with a code and sets a new one. */
  readonly form: FormView;
  readonly action: string;
  /** Takes the password away; codes still work. */
  readonly removeAction: string;
}

/** A password is optional: a code to the address always works. */
export function Security({ hasPassword, fresh, form, action, removeAction }: SecurityProps): JSX.Element {
  const { t } = useShell();
  if (!fresh) {
    return (
      <MeFrame room="security" lead={t('accounts-pages.security_lead')}>
        <ConfirmFirst next="/me/security" />
      </MeFrame>
    );
  }
  return (
    <MeFrame room="security" lead={t('accounts-pages.security_lead')}>
      <Card title={t(hasPassword ? 'accounts-pages.change_password' : 'accounts-pages.set_password')}>
        <Form action={action} form={form}>
          <TextField
            name="password"
            kind="password"
            label={t('accounts-pages.new_password')}
            hint={t('accounts-pages.new_password_hint')}
            autocomplete="new-password"
            max={200}
            width="medium"
          />
          <FormActions>
            <Button kind="primary">{t('accounts-pages.save_password')}</Button>
          </FormActions>
        </Form>
      </Card>
      {hasPassword ? (
        <Form action={removeAction} shape="bare">
          <Button kind="danger">{t('accounts-pages.remove_password')}</Button>
        </Form>
      ) : null}
    </MeFrame>
  );
}
