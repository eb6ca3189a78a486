import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { RadioField } from '../components/field/choice-field.js';
import { InstantField } from '../components/field/date-field.js';
import { LongTextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';

/** Fields: `kind`, `note`, `deadlineAt`, `effect`; hidden `zone`. */
export interface ConditionEditorProps {
  readonly name: string;
  readonly backHref: string;
  readonly action: string;
  readonly form: FormView;
  readonly zone: string;
}

/** Asking one person for something: what, by when, and what becomes of their place otherwise. */
export function ConditionEditor({ name, backHref, action, form, zone }: ConditionEditorProps): JSX.Element {
  const { t, times } = useShell();
  return (
    <div class="wrap page stack-loose">
      <PageHead above={{ label: name, href: backHref }} title={t('conditions.new')} lead={t('conditions.new_lead')} />
      <Form action={action} form={form} hidden={{ zone }}>
        <RadioField
          name="kind"
          label={t('conditions.kind')}
          options={[
            { value: 'document', label: t('conditions.kind.document') },
            { value: 'reconfirmation', label: t('conditions.kind.reconfirmation') },
          ]}
        />
        <LongTextField
          name="note"
          label={t('conditions.note')}
          hint={t('conditions.note_hint')}
          rows={3}
          max={1000}
          optional
        />
        <InstantField
          name="deadlineAt"
          label={t('conditions.deadline')}
          hint={t('conditions.deadline_hint', { city: times.city(zone) })}
          optional
        />
        <RadioField
          name="effect"
          label={t('conditions.effect')}
          options={[
            { value: 'none', label: t('conditions.effect.none') },
            { value: 'lapse', label: t('conditions.effect.lapse'), hint: t('conditions.effect.lapse_hint') },
          ]}
        />
        <FormActions>
          <Button kind="primary">{t('conditions.ask')}</Button>
          <ButtonLink kind="quiet" href={backHref}>
            {t('conditions.back')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}
