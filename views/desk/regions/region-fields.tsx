import type { JSX } from 'preact';
import { SelectField, type Option } from '../../components/field/choice-field.js';
import { TextField } from '../../components/field/text-field.js';
import { useShell } from '../../shell.js';
import { LocalizedField } from '../localized-field.js';

export interface RegionChoices {
  /** Regions it may lie in, indented by their depth. */
  readonly parents: readonly Option[];
  /** Zones by the name of their city. */
  readonly zones: readonly Option[];
}

/** What is told of a region. Fields: `name.*`, `code`, `parentId`, `regionZone`. */
export function RegionFields({ choices }: { choices: RegionChoices }): JSX.Element {
  const { t } = useShell();
  return (
    <>
      <LocalizedField name="name" label={t('openings.name')} />
      <TextField name="code" label={t('openings.code')} hint={t('openings.code_hint')} width="short" max={40} />
      <SelectField
        name="parentId"
        label={t('openings.parent')}
        prompt={t('openings.parent_none')}
        options={choices.parents}
        width="medium"
        optional
      />
      <SelectField
        name="regionZone"
        label={t('openings.zone')}
        hint={t('openings.zone_hint')}
        options={choices.zones}
        width="medium"
      />
    </>
  );
}
