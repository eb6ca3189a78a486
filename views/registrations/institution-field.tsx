import type { JSX } from 'preact';
import type { Option } from '../components/field/choice-field.js';
import { describedBy, Field, type FieldWords } from '../components/field/field.js';
import { useField } from '../components/form/form-state.js';
import { Tag } from '../components/tag/tag.js';
import { useShell } from '../shell.js';
import { choiceField } from './question-view.js';

/** How a choice of one that is on no list begins. */
const UNLISTED = 'unlisted|';

/**
 * An institution by its name: a line to type in, and under it, once it was looked up, what was found for the line. Works
 * without script: the lookup is the form's own answer.
 */
export function InstitutionField({ options, ...words }: FieldWords & { options: readonly Option[] }): JSX.Element {
  const { t } = useShell();
  const state = useField(words.name);
  const hint = words.hint ?? t('answers.institution_hint');
  return (
    <Field {...words} hint={hint} state={state}>
      <input
        class="input"
        type="text"
        id={state.id}
        name={words.name}
        value={state.value}
        dir="auto"
        autocomplete="organization"
        maxlength={200}
        required={!words.optional}
        aria-invalid={state.error ? 'true' : undefined}
        aria-describedby={describedBy(state, hint)}
      />
      {options.length > 0 ? (
        <Found name={choiceField(words.name)} options={options} />
      ) : (
        <Chosen name={choiceField(words.name)} refused={state.error !== null} />
      )}
    </Field>
  );
}

function Found({ name, options }: { name: string; options: readonly Option[] }): JSX.Element {
  const { t } = useShell();
  const state = useField(name);
  return (
    <fieldset class="ticks">
      <legend class="small">{t('answers.institution_found', { count: options.length - 1 })}</legend>
      {options.map(({ value, label, hint }) => (
        <label class="tick" key={value}>
          <input type="radio" name={name} value={value} checked={state.chosen.includes(value)} />
          <span class="grow">
            <span dir="auto">{label}</span>
            {hint ? (
              <span class="tick-hint" dir="auto">
                {hint}
              </span>
            ) : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What was chosen goes along unseen; typing another name undoes it. */
function Chosen({ name, refused }: { name: string; refused: boolean }): JSX.Element | null {
  const { t } = useShell();
  const { value: choice } = useField(name);
  if (!choice || refused) return null;
  const unlisted = choice.startsWith(UNLISTED);
  return (
    <p class="small">
      <input type="hidden" name={name} value={choice} />
      <Tag tone={unlisted ? 'wait' : 'ok'}>
        {t(unlisted ? 'answers.institution_unlisted' : 'answers.institution_listed')}
      </Tag>
    </p>
  );
}
