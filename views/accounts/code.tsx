import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { TextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';

interface CodeProps {
  readonly title: string;
  /** The address the code was mailed to. */
  readonly address: string;
  readonly form: FormView;
  readonly hidden: Readonly<Record<string, string>>;
  /** Where the code is sent to. */
  readonly action: string;
  /** What the button does: "Sign in". */
  readonly verb: string;
  /** Asks for another code by POST, with these fields. */
  readonly again: { readonly action: string; readonly hidden: Readonly<Record<string, string>> };
  /** The way back to choose another address. */
  readonly other: { readonly href: string; readonly label: string };
}

/** The step at which the mailed code is typed: to sign in, to confirm that it is you, to add an address. */
export function CodePage({ title, address, form, hidden, action, verb, again, other }: CodeProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead
        title={title}
        lead={
          <>
            {t('sign-in.code_lead')} <bdi dir="ltr">{address}</bdi>
          </>
        }
      />
      <Form action={action} form={form} hidden={hidden}>
        <TextField
          name="code"
          label={t('sign-in.code')}
          hint={t('sign-in.code_hint')}
          autocomplete="one-time-code"
          look="code"
          max={20}
        />
        <FormActions>
          <Button kind="primary">{verb}</Button>
          <ButtonLink kind="quiet" href={other.href}>
            {other.label}
          </ButtonLink>
        </FormActions>
      </Form>
      <section class="stack">
        <h2>{t('sign-in.no_mail')}</h2>
        <p class="quiet">{t('sign-in.no_mail_hint')}</p>
        <Form action={again.action} shape="bare" hidden={again.hidden} label={t('sign-in.no_mail')}>
          <Button>{t('sign-in.new_code')}</Button>
        </Form>
      </section>
    </div>
  );
}
