import type { JSX } from 'preact';
import { SelectField, type Option } from '../components/field/choice-field.js';
import { useShell } from '../shell.js';

/** The regions to choose from, each under the region it lies in. */
export interface RegionChoiceView {
  readonly options: readonly Option[];
}

/** Where the person studies or lives. Field: `region`, a code. */
export function RegionField({ choice }: { choice: RegionChoiceView }): JSX.Element {
  const { t } = useShell();
  return (
    <SelectField
      name="region"
      label={t('regions.field')}
      hint={t('regions.field_hint')}
      prompt={t('regions.field_prompt')}
      options={choice.options}
    />
  );
}
