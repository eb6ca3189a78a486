import type { JSX } from 'preact';
import type { LocalizedText } from '../../src/kernel/localized-text.js';
import { Button, ButtonLink } from '../components/button/button.js';
import { RadioField } from '../components/field/choice-field.js';
import { DateField } from '../components/field/date-field.js';
import { LongTextField, TextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { Notice } from '../components/notice/notice.js';
import { MeFrame } from '../accounts/me-frame.js';
import { useShell } from '../shell.js';
import { InstitutionName, ROLES } from './affiliation-words.js';

export interface NewAffiliationProps {
  readonly institution: { readonly id: string; readonly name: LocalizedText; readonly place: string | null };
  readonly form: FormView;
  /** A mailbox of the school is proof enough for all but teachers. */
  readonly byDomain: boolean;
  readonly isProposed: boolean;
}

/** What somebody is at the school they chose. */
export function NewAffiliation({ institution, form, byDomain, isProposed }: NewAffiliationProps): JSX.Element {
  const { t } = useShell();
  return (
    <MeFrame room="affiliations">
      <Notice
        tone={byDomain ? 'ok' : 'info'}
        title={<InstitutionName name={institution.name} />}
        action={
          <ButtonLink kind="quiet" href="/institutions?next=%2Fme%2Faffiliations%2Fnew">
            {t('institutions.find.another')}
          </ButtonLink>
        }
      >
        <p>{t(noteKey(byDomain, isProposed))}</p>
      </Notice>
      <Form action="/me/affiliations" form={form} hidden={{ institution: institution.id }}>
        <RadioField
          name="role"
          label={t('affiliations.form.role')}
          options={ROLES.map((role) => ({
            value: role,
            label: t(`affiliations.role.${role}`),
            ...(role === 'teacher' || role === 'staff' ? { hint: t('affiliations.form.teacher_hint') } : {}),
          }))}
        />
        <TextField
          name="number"
          label={t('affiliations.form.number')}
          hint={t('affiliations.form.number_hint')}
          width="medium"
          max={64}
          autocomplete="off"
          optional
        />
        <DateField name="from" label={t('affiliations.form.from')} optional />
        <DateField
          name="until"
          label={t('affiliations.form.until')}
          hint={t('affiliations.form.until_hint')}
          optional
        />
        <LongTextField
          name="note"
          label={t('affiliations.form.note')}
          hint={t('affiliations.form.note_hint')}
          rows={2}
          max={500}
          optional
        />
        <FormActions>
          <Button kind="primary">{t('affiliations.form.submit')}</Button>
          <ButtonLink kind="quiet" href="/me/affiliations">
            {t('affiliations.form.leave')}
          </ButtonLink>
        </FormActions>
      </Form>
    </MeFrame>
  );
}

function noteKey(byDomain: boolean, isProposed: boolean) {
  if (isProposed) return 'affiliations.form.is_proposed';
  return byDomain ? 'affiliations.form.by_domain' : 'affiliations.form.by_approval';
}
