import type { JSX } from 'preact';
import { useField } from '../form/form-state.js';
import { describedBy, Field, type FieldWords } from './field.js';

/** A calendar day, sent as 2026-12-04. */
export function DateField({ autocomplete, ...words }: FieldWords & { autocomplete?: string }): JSX.Element {
  return <Dated kind="date" autocomplete={autocomplete} {...words} />;
}

/** A day and a time in the zone that the form names, sent as 2026-12-04T23:59. */
export function InstantField(words: FieldWords): JSX.Element {
  return <Dated kind="datetime-local" {...words} />;
}

function Dated({
  kind,
  autocomplete,
  ...words
}: FieldWords & { kind: 'date' | 'datetime-local'; autocomplete?: string }): JSX.Element {
  const state = useField(words.name);
  return (
    <Field {...words} state={state}>
      <input
        class="input input-medium num"
        type={kind}
        id={state.id}
        name={words.name}
        value={state.value}
        autocomplete={autocomplete}
        required={!words.optional}
        aria-invalid={state.error ? 'true' : undefined}
        aria-describedby={describedBy(state, words.hint)}
      />
    </Field>
  );
}
