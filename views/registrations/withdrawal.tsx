import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { Form, FormActions } from '../components/form/form.js';
import { EMPTY_FORM, type FormView } from '../components/form/form-state.js';
import { Notice } from '../components/notice/notice.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';
import type { RegistrationState } from './registration-state.js';

export interface WithdrawalProps {
  readonly title: string;
  readonly registrationHref: string;
  readonly action: string;
  readonly state: RegistrationState;
  /** People who wait: the next of them is offered the place. */
  readonly waiting: number;
  readonly form?: FormView;
}

/** Says what leaving means before it happens. */
export function Withdrawal({
  title,
  registrationHref,
  action,
  state,
  waiting,
  form = EMPTY_FORM,
}: WithdrawalProps): JSX.Element {
  const { t } = useShell();
  const effect = t(effectOf(state, waiting));
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead above={{ label: title, href: registrationHref }} title={t('registration.withdrawal.title')} />
      <Notice tone="wait" title={effect}>
        <p>{t('registration.withdrawal.back')}</p>
      </Notice>
      <Form action={action} form={form}>
        <FormActions>
          <Button kind="danger">{t('registration.withdrawal.submit')}</Button>
          <ButtonLink kind="quiet" href={registrationHref}>
            {t('registration.withdrawal.stay')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}

/** What leaving means for others, by what is left behind. */
function effectOf(state: RegistrationState, waiting: number) {
  if (state === 'draft') return 'registration.withdrawal.draft';
  if (state !== 'confirmed' && state !== 'offered') return 'registration.withdrawal.line';
  return waiting > 0 ? 'registration.withdrawal.passed_on' : 'registration.withdrawal.free';
}
