import type { JSX } from 'preact';
import { useField } from '../form/form-state.js';
import { describedBy, Field, type FieldWords } from './field.js';

/** One file of the person's own machine. Its form says `files`; after an error it must be chosen again. */
export function FileField({ accept, ...words }: FieldWords & { accept: string }): JSX.Element {
  const state = useField(words.name);
  return (
    <Field {...words} state={state}>
      <input
        class="input input-file"
        type="file"
        id={state.id}
        name={words.name}
        accept={accept}
        required={!words.optional}
        aria-invalid={state.error ? 'true' : undefined}
        aria-describedby={describedBy(state, words.hint)}
      />
    </Field>
  );
}
