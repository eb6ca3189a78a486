import type { JSX } from 'preact';
import { useField } from '../form/form-state.js';
import { describedBy, Field, type FieldWords } from './field.js';

/** A colour, chosen with the browser's own picker and sent as #0a6457. */
export function ColourField(words: FieldWords): JSX.Element {
  const state = useField(words.name);
  return (
    <Field {...words} state={state}>
      <input
        class="input input-colour"
        type="color"
        id={state.id}
        name={words.name}
        value={state.value}
        aria-invalid={state.error ? 'true' : undefined}
        aria-describedby={describedBy(state, words.hint)}
      />
    </Field>
  );
}
