import type { JSX } from 'preact';
import { AddressForm, CodeForm } from '../accounts/code-forms.js';
import type { FormView } from '../components/form/form-state.js';
import { useShell } from '../shell.js';
import { RegionField, type RegionChoiceView } from './region-field.js';
import { SignUpFrame, type SignUpFor } from './sign-up-frame.js';

export interface StepAddressProps {
  readonly subject: SignUpFor;
  readonly form: FormView;
  /** The address the code was sent to; null while it is asked for. */
  readonly sentTo: string | null;
  readonly addressAction: string;
  readonly codeAction: string;
  /** Where there is a choice, the region is asked first; null where it makes no difference. */
  readonly regions: RegionChoiceView | null;
  /** Where to go after the code: the details. */
  readonly next: string;
}

/** Step 1: an address, then the code that was mailed to it, on the same screen. */
export function StepAddress({
  subject,
  form,
  sentTo,
  regions,
  addressAction,
  codeAction,
  next,
}: StepAddressProps): JSX.Element {
  const { t } = useShell();
  return (
    <SignUpFrame
      subject={subject}
      step={1}
      title={t(sentTo ? 'signup.address.code_title' : 'signup.address.title')}
      lead={sentTo ? undefined : t('signup.address.lead')}
    >
      {sentTo ? (
        <CodeForm form={form} address={sentTo} action={codeAction} again={addressAction} next={next} />
      ) : (
        <AddressForm form={form} action={addressAction} next={next}>
          {regions ? <RegionField choice={regions} /> : null}
        </AddressForm>
      )}
    </SignUpFrame>
  );
}
