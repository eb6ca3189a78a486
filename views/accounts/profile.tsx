import type { JSX } from 'preact';
import { Button } from '../components/button/button.js';
import { SelectField, type Option } from '../components/field/choice-field.js';
import { TextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { useShell } from '../shell.js';
import { MeFrame } from './me-frame.js';

export interface ProfileProps {
  /** Fields: `displayName`, `legalName`, `latinName`, `locale`, `zone`. */
  readonly form: FormView;
  readonly action: string;
  readonly locales: readonly Option[];
  /** IANA zones with their names. */
  readonly zones: readonly Option[];
}

/** What a person says about themselves. */
export function Profile({ form, action, locales, zones }: ProfileProps): JSX.Element {
  const { t } = useShell();
  return (
    <MeFrame room="profile" lead={t('accounts-pages.profile_lead')}>
      <Form action={action} form={form}>
        <TextField
          name="displayName"
          label={t('accounts-pages.display_name')}
          hint={t('accounts-pages.display_name_hint')}
          autocomplete="nickname"
          max={200}
        />
        <TextField
          name="legalName"
          label={t('accounts-pages.legal_name')}
          hint={t('accounts-pages.legal_name_hint')}
          autocomplete="name"
          max={200}
          optional
        />
        <TextField
          name="latinName"
          label={t('accounts-pages.latin_name')}
          hint={t('accounts-pages.latin_name_hint')}
          max={200}
          optional
        />
        <SelectField
          name="locale"
          label={t('shell.language')}
          hint={t('accounts-pages.locale_hint')}
          options={locales}
          width="medium"
        />
        <SelectField
          name="zone"
          label={t('accounts-pages.zone')}
          hint={t('accounts-pages.zone_hint')}
          options={zones}
          prompt={t('accounts-pages.zone_browser')}
          width="medium"
          optional
        />
        <FormActions>
          <Button kind="primary">{t('accounts-pages.save_profile')}</Button>
        </FormActions>
      </Form>
    </MeFrame>
  );
}
