import type { JSX } from 'preact';
import { ChecksField, RadioField, SelectField, type Option } from '../../components/field/choice-field.js';
import { InstantField } from '../../components/field/date-field.js';
import { NumberField, TextField } from '../../components/field/text-field.js';
import { useShell } from '../../shell.js';

export interface OpeningChoices {
  readonly zones: readonly Option[];
  readonly languages: readonly Option[];
}

/**
 * What can be set for regions. Fields: `isOpen`, `opensAt`, `closesAt`, `regionZone`, `languages`, `contact`, `seats`.
 * `many`: only what is filled in counts, and times are read by the clock of each region.
 */
export function OpeningFields({ choices, many }: { choices: OpeningChoices; many: boolean }): JSX.Element {
  const { t } = useShell();
  const dates = many ? undefined : t('openings.date_hint');
  return (
    <>
      <RadioField
        name="isOpen"
        label={t('openings.is_open')}
        optional={many}
        options={[
          { value: 'yes', label: t('openings.is_open_yes') },
          { value: 'no', label: t('openings.is_open_no') },
        ]}
      />
      <InstantField name="opensAt" label={t('openings.opens')} hint={dates} optional />
      <InstantField name="closesAt" label={t('openings.closes')} hint={dates} optional />
      <NumberField name="seats" label={t('openings.seats')} hint={t('openings.seats_hint')} optional />
      {many ? null : (
        <SelectField name="regionZone" label={t('openings.zone')} options={choices.zones} width="medium" />
      )}
      <div class="ticks-wide">
        <ChecksField
          name="languages"
          label={t('openings.languages')}
          hint={many ? undefined : t('openings.languages_hint')}
          options={choices.languages}
          optional
        />
      </div>
      <TextField
        name="contact"
        kind="email"
        label={t('openings.contact')}
        hint={many ? undefined : t('openings.contact_hint')}
        width="medium"
        max={320}
        optional
      />
    </>
  );
}
