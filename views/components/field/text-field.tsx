import type { JSX } from 'preact';
import { useField, type FieldState } from '../form/form-state.js';
import { describedBy, Field, type FieldWidth, type FieldWords } from './field.js';

type TextKind = 'text' | 'email' | 'tel' | 'url' | 'password';

interface TextFieldProps extends FieldWords {
  readonly kind?: TextKind;
  /** The token of the HTML standard, so that browsers can fill it in. */
  readonly autocomplete?: string;
  readonly width?: FieldWidth;
  readonly max?: number;
  /** `code`: six digits, wide apart. */
  readonly look?: 'code';
}

/** One line of text. What people write themselves takes the direction of its script. */
export function TextField({
  kind = 'text',
  autocomplete,
  width = 'full',
  max,
  look,
  ...words
}: TextFieldProps): JSX.Element {
  const state = useField(words.name);
  const code = look === 'code';
  return (
    <Field {...words} state={state}>
      <TextInput
        kind={kind}
        state={state}
        words={words}
        look={`input input-${width}${code ? ' input-code' : ''}`}
        code={code}
        autocomplete={autocomplete}
        max={max}
      />
    </Field>
  );
}

interface TextInputProps {
  readonly kind: TextKind;
  readonly state: FieldState;
  readonly words: FieldWords;
  readonly look: string;
  readonly code: boolean;
  readonly autocomplete: string | undefined;
  readonly max: number | undefined;
}

function TextInput({ kind, state, words, look, code, autocomplete, max }: TextInputProps): JSX.Element {
  const shared = {
    class: look,
    id: state.id,
    name: words.name,
    autocomplete,
    maxlength: max,
    required: !words.optional,
    'aria-invalid': state.error ? ('true' as const) : undefined,
    'aria-describedby': describedBy(state, words.hint),
  };
  // A password is never sent back to the page, not even after an error.
  if (kind === 'password') return <input type="password" {...shared} />;
  if (code) return <input type="text" inputmode="numeric" dir="ltr" value={state.value} {...shared} />;
  if (kind === 'text') return <input type="text" dir="auto" value={state.value} {...shared} />;
  if (kind === 'email') return <input type="email" dir="ltr" value={state.value} {...shared} />;
  if (kind === 'tel') return <input type="tel" dir="ltr" value={state.value} {...shared} />;
  return <input type="url" dir="ltr" value={state.value} {...shared} />;
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
export function NumberField({
  width = 'short',
  decimal,
  ...words
}: FieldWords & { width?: FieldWidth; decimal?: boolean }): JSX.Element {
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
