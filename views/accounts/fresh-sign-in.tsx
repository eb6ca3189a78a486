import type { JSX } from 'preact';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';
import { CodeForm } from './code-forms.js';
import { Doorway } from './doorway.js';

export interface FreshSignInProps {
  readonly form: FormView;
  readonly address: string;
  readonly action: string;
  readonly againAction: string;
  readonly next: string;
}

/** A change that could lock somebody out asks for a code once more. */
export function FreshSignIn({ form, address, action, againAction, next }: FreshSignInProps): JSX.Element {
  const { t } = useShell();
  return (
    <Doorway>
      <PageHead title={t('accounts-pages.fresh')} lead={t('accounts-pages.fresh_lead')} />
      <CodeForm form={form} address={address} action={action} again={againAction} next={next} />
    </Doorway>
  );
}
