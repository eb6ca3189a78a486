import type { JSX } from 'preact';
import { Icon } from '../icon/icon.js';
import { useField } from '../form/form-state.js';
import { describedBy, Field, FieldFault, FieldGroup, type FieldWidth, type FieldWords } from './field.js';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** A second line under the label. */
  readonly hint?: string;
  /** At the end of the line: "7 left". */
  readonly note?: string;
  /** In a list that opens: the heading it stands under. Options of one group follow each other. */
  readonly group?: string;
  readonly disabled?: boolean;
}

type Choosing = FieldWords & { readonly options: readonly Option[] };

/** One of many, in a list that opens. `prompt` is the empty first entry. */
export function SelectField({
  options,
  prompt,
  width = 'full',
  autocomplete,
  ...words
}: Choosing & { prompt?: string; width?: FieldWidth; autocomplete?: string }): JSX.Element {
  const state = useField(words.name);
  return (
    <Field {...words} state={state}>
      <span class={`select select-${width}`}>
        <select
          class="input"
          id={state.id}
          name={words.name}
          autocomplete={autocomplete}
          required={!words.optional && prompt !== undefined}
          aria-invalid={state.error ? 'true' : undefined}
          aria-describedby={describedBy(state, words.hint)}
        >
          {prompt === undefined ? null : <option value="">{prompt}</option>}
          {grouped(options).map(([group, members]) =>
            group === undefined ? (
              <Options key="" options={members} value={state.value} />
            ) : (
              <optgroup key={group} label={group}>
                <Options options={members} value={state.value} />
              </optgroup>
            ),
          )}
        </select>
        <Icon name="chevron" />
      </span>
    </Field>
  );
}

function Options({ options, value: chosen }: { options: readonly Option[]; value: string }): JSX.Element {
  return (
    <>
      {options.map(({ value, label, disabled }) => (
        <option key={value} value={value} selected={value === chosen} disabled={disabled}>
          {label}
        </option>
      ))}
    </>
  );
}

/** The options under their headings, in their order. */
function grouped(options: readonly Option[]): readonly (readonly [string | undefined, readonly Option[]])[] {
  const groups = new Map<string | undefined, Option[]>();
  for (const option of options) {
    const members = groups.get(option.group);
    if (members) members.push(option);
    else groups.set(option.group, [option]);
  }
  return [...groups];
}

/** One of a few, all in view. */
export function RadioField({ options, ...words }: Choosing): JSX.Element {
  return <Ticks kind="radio" options={options} {...words} />;
}

/** Any number of a few. */
export function ChecksField({ options, ...words }: Choosing): JSX.Element {
  return <Ticks kind="checkbox" options={options} {...words} />;
}

function Ticks({ kind, options, ...words }: Choosing & { kind: 'radio' | 'checkbox' }): JSX.Element {
  const state = useField(words.name);
  return (
    <FieldGroup {...words} state={state}>
      <div class="ticks">
        {options.map((option, index) => (
          <label class="tick" key={option.value}>
            <input
              type={kind}
              id={index === 0 ? state.id : `${state.id}-${index}`}
              name={words.name}
              value={option.value}
              checked={state.chosen.includes(option.value)}
              disabled={option.disabled}
            />
            <span class="grow">
              <span dir="auto">{option.label}</span>
              {option.hint ? <span class="tick-hint">{option.hint}</span> : null}
            </span>
            {option.note ? <span class="tick-note num">{option.note}</span> : null}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** One thing to agree to or switch on, with its words beside the box. */
export function CheckField({ name, label, hint, text }: FieldWords & { text?: string }): JSX.Element {
  const state = useField(name);
  return (
    <div class={state.error ? 'field field-bad' : 'field'}>
      {text ? (
        <blockquote class="consent-text" dir="auto">
          {text}
        </blockquote>
      ) : null}
      <FieldFault state={state} />
      <label class="tick">
        <input
          type="checkbox"
          id={state.id}
          name={name}
          value="yes"
          checked={state.chosen.length > 0 && state.value !== 'no'}
          aria-invalid={state.error ? 'true' : undefined}
          aria-describedby={describedBy(state, undefined)}
        />
        <span class="grow">
          <span dir="auto">{label}</span>
          {hint ? <span class="tick-hint">{hint}</span> : null}
        </span>
      </label>
    </div>
  );
}
