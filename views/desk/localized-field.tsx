import type { JSX } from 'preact';
import { LOCALES } from '../../src/kernel/locale.js';
import { LongTextField, TextField } from '../components/field/text-field.js';
import { useShell } from '../shell.js';

interface LocalizedFieldProps {
  /** The fields are `<name>.en`, `<name>.zh-CN`, `<name>.ar`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Several lines. */
  readonly rows?: number;
  readonly max?: number;
  /** No language needs words; else English does. */
  readonly optional?: boolean;
}

/** One text in each language, one under the other: no tab hides a language that is missing. */
export function LocalizedField({
  name,
  label,
  hint,
  rows,
  max = 200,
  optional = false,
}: LocalizedFieldProps): JSX.Element {
  const { t } = useShell();
  return (
    <fieldset class="localized">
      <legend>{label}</legend>
      {hint ? <p class="field-hint">{hint}</p> : null}
      <div class="localized-texts">
        {LOCALES.map((locale) =>
          rows ? (
            <LongTextField
              key={locale}
              name={`${name}.${locale}`}
              label={t(`desk.language.${locale}`)}
              rows={rows}
              max={max}
              optional={optional || locale !== 'en'}
            />
          ) : (
            <TextField
              key={locale}
              name={`${name}.${locale}`}
              label={t(`desk.language.${locale}`)}
              max={max}
              optional={optional || locale !== 'en'}
            />
          ),
        )}
      </div>
    </fieldset>
  );
}
