import type { JSX } from 'preact';
import { SelectField } from '../components/field/choice-field.js';
import { LongTextField, TextField } from '../components/field/text-field.js';
import { LocalizedField } from '../desk/localized-field.js';
import { useShell } from '../shell.js';
import { KINDS } from './institution-words.js';

/** The fields of an institution, for adding one, changing one, and taking in a proposed one. */
export function InstitutionFields(): JSX.Element {
  const { t } = useShell();
  return (
    <>
      <LocalizedField
        name="name"
        label={t('institutions.form.name')}
        hint={t('institutions.form.name_hint')}
        optional
      />
      <SelectField
        name="kind"
        label={t('institutions.form.kind')}
        width="medium"
        options={KINDS.map((kind) => ({ value: kind, label: t(`institutions.kind.${kind}`) }))}
      />
      <LongTextField
        name="aliases"
        label={t('institutions.facts.aliases')}
        hint={t('institutions.form.aliases_hint')}
        rows={3}
        max={2000}
        optional
      />
      <LongTextField
        name="domains"
        label={t('institutions.facts.domains')}
        hint={t('institutions.form.domains_hint')}
        rows={3}
        max={2000}
        optional
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
      <TextField
        name="parent"
        label={t('institutions.form.parent')}
        hint={t('institutions.form.parent_hint')}
        max={200}
        autocomplete="off"
        optional
      />
    </>
  );
}
