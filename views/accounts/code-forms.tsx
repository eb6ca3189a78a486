import type { ComponentChildren, JSX } from 'preact';
import { Button } from '../components/button/button.js';
import { TextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { Notice } from '../components/notice/notice.js';
import { useShell } from '../shell.js';

interface AddressFormProps {
  readonly form: FormView;
  readonly action: string;
  /** An own path to go to once signed in. */
  readonly next: string | null;
}

/** Asks for the address a code is mailed to. Field: `address`; hidden: `next`. */
export function AddressForm({
  form,
  action,
  next,
  children,
}: AddressFormProps & {
  /** What is asked before the address. */
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { t } = useShell();
  return (
    <Form action={action} form={form} hidden={next ? { next } : {}}>
      {children}
      <TextField
        name="address"
        kind="email"
        label={t('accounts-pages.address')}
        hint={t('accounts-pages.address_hint')}
        autocomplete="email"
        max={320}
      />
      <p class="small">
        {t('accounts-pages.terms_before')} <a href="/terms">{t('accounts-pages.terms_link')}</a>
      </p>
      <FormActions>
        <Button kind="primary">{t('accounts-pages.send_code')}</Button>
      </FormActions>
    </Form>
  );
}

interface CodeFormProps extends AddressFormProps {
  readonly address: string;
  /** Where a new code is asked for. */
  readonly again: string;
}

/** Asks for the six digits. Fields: `code`; hidden: `address`, `next`. */
export function CodeForm({ form, address, action, again, next }: CodeFormProps): JSX.Element {
  const { t } = useShell();
  const hidden: Record<string, string> = next ? { address, next } : { address };
  return (
    <div class="stack-loose">
      <Notice tone="info" title={t('accounts-pages.code_sent', { address })}>
        <p class="small">{t('accounts-pages.code_sent_hint')}</p>
      </Notice>
      <Form action={action} form={form} hidden={hidden}>
        <TextField
          name="code"
          label={t('accounts-pages.code')}
          hint={t('accounts-pages.code_hint')}
          look="code"
          autocomplete="one-time-code"
          max={20}
        />
        <FormActions>
          <Button kind="primary">{t('accounts-pages.continue')}</Button>
        </FormActions>
      </Form>
      <Form action={again} hidden={hidden} shape="row" label={t('accounts-pages.send_again')}>
        <p class="small">{t('accounts-pages.no_code')}</p>
        <Button kind="quiet">{t('accounts-pages.send_again')}</Button>
      </Form>
    </div>
  );
}
