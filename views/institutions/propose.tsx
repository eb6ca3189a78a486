import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { SelectField } from '../components/field/choice-field.js';
import { LongTextField, TextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';
import { KINDS } from './institution-words.js';

interface ProposeProps {
  readonly form: FormView;
  /** Where the form that asked for an institution goes on. */
  readonly next: string;
}

/** Tells the office of an institution that is not listed; what asked for one goes on with it meanwhile. */
export function ProposeInstitution({ form, next }: ProposeProps): JSX.Element {
  const { t } = useShell();
  const back = `/institutions?${new URLSearchParams({ next }).toString()}`;
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead
        above={{ label: t('institutions.find.title'), href: back }}
        title={t('institutions.propose.title')}
        lead={t('institutions.propose.lead')}
      />
      <Form action="/institutions/proposals" form={form} hidden={{ next }}>
        <TextField
          name="name"
          label={t('institutions.propose.name')}
          hint={t('institutions.propose.name_hint')}
          max={200}
          autocomplete="organization"
        />
        <TextField
          name="otherName"
          label={t('institutions.propose.other_name')}
          max={200}
          autocomplete="off"
          optional
        />
        <SelectField
          name="kind"
          label={t('institutions.form.kind')}
          width="medium"
          options={KINDS.map((kind) => ({ value: kind, label: t(`institutions.kind.${kind}`) }))}
        />
        <TextField
          name="region"
          label={t('institutions.form.region')}
          hint={t('institutions.form.region_hint')}
          width="short"
          max={6}
          autocomplete="off"
          optional
        />
        <LongTextField name="note" label={t('institutions.propose.note')} rows={2} max={500} optional />
        <FormActions>
          <Button kind="primary">{t('institutions.propose.submit')}</Button>
          <ButtonLink kind="quiet" href={back}>
            {t('institutions.propose.back')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}
