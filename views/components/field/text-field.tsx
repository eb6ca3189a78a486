import type { JSX } from 'preact';
import { useField } from '../form/form-state.js';
import { describedBy, Field, type FieldWidth, type FieldWords } from './field.js';

interface TextFieldProps extends FieldWords {
  readonly kind?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search';
  /** The token of the HTML standard, so that browsers can fill it in. */
  readonly autocomplete?: string;
  readonly width?: FieldWidth;
  readonly max?: number;
  /** `code`: six digits, wide apart. */
  readonly look?: 'code';
}

/** One line of text. What people write themselves takes the direction of its script. */
export function TextField({ kind = 'text', autocomplete, width = 'full', max, look, ...words }: TextFieldProps): JSX.Element {
  const state = useField(words.name);
  const code = look === 'code';
  return (
    <Field {...words} state={state}>
      <input
        class={`input input-${width}${code ? ' input-code' : ''}`}
        type={kind}
        id={state.id}
        name={words.name}
        value={kind === 'password' ? undefined : state.value}
        dir={kind === 'text' || kind === 'search' ? (code ? 'ltr' : 'auto') : 'ltr'}
        inputmode={code ? ('numeric' as const) : undefined}
        autocomplete={autocomplete}
        maxlength={max}
        required={!words.optional}
        aria-invalid={state.error ? 'true' : undefined}
        aria-describedby={describedBy(state, words.hint)}
      />
    </Field>
  );
}

/** Several lines of text. */
export function LongTextField({ rows = 4, max, ...words }: FieldWords & { rows?: number; max?: number }): JSX.Element {
  const state = useField(words.name);
  return (
    <Field {...words} state={state}>
      <textarea
        class="input"
        id={state.id}
        name={words.name}
        rows={rows}
        dir="auto"
        maxlength={max}
        required={!words.optional}
        aria-invalid={state.error ? 'true' : undefined}
        aria-describedby={describedBy(state, words.hint)}
        value={state.value}
      />
    </Field>
  );
}

/** A number typed as text: browsers drop what they cannot read from `type=number`, and we must show it again. */
export function NumberField({ width = 'short', decimal, ...words }: FieldWords & { width?: FieldWidth; decimal?: boolean }): JSX.Element {
  const state = useField(words.name);
  return (
    <Field {...words} state={state}>
      <input
        class={`input input-${width} num`}
        type="text"
        id={state.id}
        name={words.name}
        value={state.value}
        dir="ltr"
        inputmode={decimal ? 'decimal' : 'numeric'}
        required={!words.optional}
        aria-invalid={state.error ? 'true' : undefined}
        aria-describedby={describedBy(state, words.hint)}
      />
    </Field>
  );
}
