import type { JSX } from 'preact';
import { LOCALES } from '../../src/kernel/locale.js';
import { Button } from '../components/button/button.js';
import { SelectField } from '../components/field/choice-field.js';
import { TextField } from '../components/field/text-field.js';
import { Form, FormActions, FormSection } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { useShell } from '../shell.js';
import { AccountFrame } from './account-frame.js';

interface ProfileProps {
  readonly form: FormView;
  /** IANA names to choose from. */
  readonly zones: readonly string[];
}

/** Each language is named in itself, so that who lost their way finds back. */
const LANGUAGES = { en: 'English', 'zh-CN': '简体中文', ar: 'العربية' } as const;

export function ProfilePage({ form, zones }: ProfileProps): JSX.Element {
  const { t } = useShell();
  return (
    <AccountFrame current="profile" lead={t('me.profile.lead')}>
      <Form action="/me" form={form}>
        <FormSection title={t('me.profile.names')}>
          <TextField
            name="displayName"
            label={t('me.profile.display_name')}
            hint={t('me.profile.display_name_hint')}
            autocomplete="nickname"
            max={200}
          />
          <TextField
            name="legalName"
            label={t('me.profile.legal_name')}
            hint={t('me.profile.legal_name_hint')}
            autocomplete="name"
            max={200}
            optional
          />
          <TextField
            name="latinName"
            label={t('me.profile.latin_name')}
            hint={t('me.profile.latin_name_hint')}
            max={200}
            optional
          />
        </FormSection>
        <FormSection title={t('me.profile.habits')}>
          <SelectField
            name="locale"
            label={t('me.profile.locale')}
            width="medium"
            options={LOCALES.map((value) => ({ value, label: LANGUAGES[value] }))}
          />
          <SelectField
            name="zone"
            label={t('me.profile.zone')}
            hint={t('me.profile.zone_hint')}
            prompt={t('me.profile.zone_browser')}
            width="medium"
            options={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
            optional
          />
        </FormSection>
        <FormActions>
          <Button kind="primary">{t('me.profile.save')}</Button>
        </FormActions>
      </Form>
    </AccountFrame>
  );
}
