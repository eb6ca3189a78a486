import type { JSX } from 'preact';
import { Button } from '../components/button/button.js';
import { TextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { useShell } from '../shell.js';
import { AccountFrame } from './account-frame.js';
import { ConfirmFirst } from './confirm-first.js';

interface SecurityProps {
  readonly hasPassword: boolean;
  readonly fresh: boolean;
  /** For password managers: which account the new password belongs to. */
  readonly address: string;
  readonly shortest: number;
  readonly form: FormView;
}

/** A password is optional: a code by mail always works. */
export function SecurityPage({ hasPassword, fresh, address, shortest, form }: SecurityProps): JSX.Element {
  const { t } = useShell();
  return (
    <AccountFrame current="security" lead={t(hasPassword ? 'me.security.lead_with' : 'me.security.lead_without')}>
      {fresh ? (
        <>
          <section class="stack">
            <h2>{t(hasPassword ? 'me.security.change' : 'me.security.set')}</h2>
            <Form action="/me/security" form={form}>
              <input class="unseen" type="text" name="username" value={address} autocomplete="username" tabindex={-1} aria-hidden="true" readOnly />
              <TextField
                name="password"
                kind="password"
                label={t('me.security.new_password')}
                hint={t('me.security.hint', { shortest })}
                autocomplete="new-password"
              />
              <FormActions>
                <Button kind="primary">{t('me.security.save')}</Button>
              </FormActions>
            </Form>
          </section>
          {hasPassword ? (
            <section class="stack">
              <h2>{t('me.security.remove_title')}</h2>
              <p class="quiet">{t('me.security.remove_hint')}</p>
              <Form action="/me/security/removal" shape="bare" label={t('me.security.remove_title')}>
                <Button kind="danger">{t('me.security.remove')}</Button>
              </Form>
            </section>
          ) : null}
        </>
      ) : (
        <ConfirmFirst next="/me/security" />
      )}
    </AccountFrame>
  );
}
