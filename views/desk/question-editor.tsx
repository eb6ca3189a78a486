import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { CheckField, SelectField, type Option } from '../components/field/choice-field.js';
import { LongTextField, NumberField } from '../components/field/text-field.js';
import { Form, FormActions, FormSection } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';
import { LocalizedField } from './localized-field.js';

const KINDS = [
  'short_text',
  'long_text',
  'number',
  'date',
  'country',
  'choice',
  'choices',
  'yes_no',
  'consent',
  'email',
  'phone',
  'institution',
] as const;

/**
 * Fields: `kind`, `label.<locale>`, `hint.<locale>`, `required`, `options` (one per line: `value | English | 中文 | عربي`),
 * `min`, `max`, `consentText.<locale>`, `binding`, `sensitive`, `retentionDays`; hidden `basedOn`.
 */
export interface QuestionEditorProps {
  readonly formHref: string;
  readonly action: string;
  readonly form: FormView;
  readonly isNew: boolean;
  readonly basedOn: number;
  /** Sections it may stand in; empty while there are none. */
  readonly sections: readonly Option[];
  /** Profile facts a question may be bound to, in words. */
  readonly bindings: readonly Option[];
}

export function QuestionEditor({
  formHref,
  action,
  form,
  isNew,
  basedOn,
  bindings,
  sections,
}: QuestionEditorProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap page stack-loose">
      <PageHead
        above={{ label: t('desk.room.form'), href: formHref }}
        title={t(isNew ? 'desk.question.new' : 'desk.question.edit')}
      />
      <Form action={action} form={form} hidden={{ basedOn: String(basedOn) }}>
        <SelectField
          name="kind"
          label={t('desk.question.kind')}
          options={KINDS.map((value) => ({ value, label: t(`desk.question.kind.${value}`) }))}
          width="medium"
        />
        <LocalizedField name="label" label={t('desk.question.label')} hint={t('desk.question.label_hint')} max={300} />
        <LocalizedField name="hint" label={t('desk.question.hint')} hint={t('desk.question.hint_hint')} max={500} />
        {sections.length > 0 ? (
          <SelectField
            name="section"
            label={t('sections.of_question')}
            hint={t('sections.of_question_hint')}
            options={sections}
            prompt={t('sections.none')}
            width="medium"
            optional
          />
        ) : null}
        <CheckField name="required" label={t('desk.question.required')} />
        <SelectField
          name="binding"
          label={t('desk.question.binding')}
          hint={t('desk.question.binding_hint')}
          options={bindings}
          prompt={t('desk.question.binding_none')}
          width="medium"
          optional
        />
        <FormSection title={t('desk.question.by_kind')} hint={t('desk.question.by_kind_hint')}>
          <LongTextField
            name="options"
            label={t('desk.question.options')}
            hint={t('desk.question.options_hint')}
            rows={5}
            optional
          />
          <NumberField name="min" label={t('desk.question.min')} optional decimal />
          <NumberField name="max" label={t('desk.question.max')} optional decimal />
          <LocalizedField
            name="consentText"
            label={t('desk.question.consent')}
            hint={t('desk.question.consent_hint')}
            rows={4}
            max={5000}
          />
        </FormSection>
        <FormSection title={t('desk.question.care')}>
          <CheckField name="sensitive" label={t('desk.question.sensitive')} hint={t('desk.question.sensitive_hint')} />
          <NumberField
            name="retentionDays"
            label={t('desk.question.retention')}
            hint={t('desk.question.retention_hint')}
            optional
          />
        </FormSection>
        <FormActions>
          <Button kind="primary">{t('desk.question.save')}</Button>
          <ButtonLink kind="quiet" href={formHref}>
            {t('desk.question.back')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}
