import type { JSX } from 'preact';
import { LOCALES } from '../../../src/kernel/locale.js';
import { ChecksField, RadioField, SelectField, type Option } from '../../components/field/choice-field.js';
import type { FormView } from '../../components/form/form-state.js';
import { useShell } from '../../shell.js';
import type { Framed } from '../admin-nav.js';
import { LANGUAGE_NAMES } from './language-names.js';
import { SectionFrame } from './section-frame.js';

interface LanguagesProps {
  readonly zones: readonly Option[];
  readonly form: FormView;
}

const LANGUAGES: readonly Option[] = LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));

/** In which languages the portal speaks, with which it begins, and where the office is. */
export function SettingsLanguages({ zones, form, sections }: Framed<LanguagesProps>): JSX.Element {
  const { t } = useShell();
  return (
    <SectionFrame section="languages" sections={sections} form={form}>
      <ChecksField
        name="offered"
        label={t('settings.languages.offered')}
        hint={t('settings.languages.offered_hint')}
        options={LANGUAGES}
      />
      <RadioField
        name="first"
        label={t('settings.languages.first')}
        hint={t('settings.languages.first_hint')}
        options={LANGUAGES}
      />
      <SelectField
        name="zone"
        label={t('settings.languages.zone')}
        hint={t('settings.languages.zone_hint')}
        options={zones}
      />
    </SectionFrame>
  );
}
