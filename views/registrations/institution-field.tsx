import type { JSX } from 'preact';
import type { Option } from '../components/field/choice-field.js';
import { describedBy, Field, type FieldWords } from '../components/field/field.js';
import { useField, type FieldState } from '../components/form/form-state.js';
import { Tag } from '../components/tag/tag.js';
import { useShell } from '../shell.js';

/** How a choice of one that is on no list begins. */
const UNLISTED = 'unlisted|';

/**
 * An institution by its name: a line to type in, and under it what was found for the line. The line comes first and
 * the choice after it, both under the question's name, so it works without script.
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
        <Found name={words.name} options={options} state={state} />
      ) : (
        <Chosen name={words.name} state={state} />
      )}
    </Field>
  );
}

function Found({ name, options, state }: { name: string; options: readonly Option[]; state: FieldState }): JSX.Element {
  const { t } = useShell();
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
function Chosen({ name, state }: { name: string; state: FieldState }): JSX.Element | null {
  const { t } = useShell();
  const [, choice] = state.chosen;
  if (!choice || state.error) return null;
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
