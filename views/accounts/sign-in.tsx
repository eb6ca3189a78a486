import type { JSX } from 'preact';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';
import { AddressForm, CodeForm } from './code-forms.js';
import { DemoPeople, type DemoPerson } from './demo-people.js';
import { Doorway } from './doorway.js';
import { withNext } from './next-path.js';

export interface SignInProps {
  readonly form: FormView;
  /** Where to go on to afterwards; an own path. */
  readonly next: string | null;
  /** The address a code was mailed to; null at the first step. */
  readonly sentTo: string | null;
  /** Who may be tried with one click; empty outside the demo. */
  readonly demoPeople: readonly DemoPerson[];
}

/** The address, then the code. Creating an account is the same page. */
export function SignIn({ form, next, sentTo, demoPeople }: SignInProps): JSX.Element {
  const { t } = useShell();
  if (sentTo !== null) {
    return (
      <Doorway>
        <PageHead title={t('accounts.sign_in.code_title')} />
        <CodeForm form={form} address={sentTo} action="/sign-in/code" again="/sign-in" next={next} />
        <p>
          <a href={withNext('/sign-in?other=yes', next)}>{t('accounts.sign_in.other_address')}</a>
        </p>
      </Doorway>
    );
  }
  return (
    <Doorway>
      <PageHead title={t('accounts-pages.sign_in')} lead={t('accounts-pages.sign_in_lead')} />
      <AddressForm form={form} action="/sign-in" next={next} />
      <p>
        <a href={withNext('/sign-in/password', next)}>{t('accounts-pages.by_password')}</a>
      </p>
      <DemoPeople people={demoPeople} next={next} />
    </Doorway>
  );
}
