import type { JSX } from 'preact';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';
import { AddressForm } from './code-forms.js';
import { DemoPeople } from './demo-people.js';
import { withNext } from './next-path.js';

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
      <AddressForm form={form} action="/sign-in" next={next} />
      <p>
        <a href={withNext('/sign-in/password', next)}>{t('sign-in.with_password')}</a>
      </p>
      <DemoPeople people={demoPeople} next={next} />
    </div>
  );
}
