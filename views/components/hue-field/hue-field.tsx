import type { JSX } from 'preact';
import { DRAWINGS, HUES } from '../../hue.js';
import { useShell } from '../../shell.js';
import { FieldFault, FieldGroup } from '../field/field.js';
import { useField } from '../form/form-state.js';
import { ProgramArt } from '../illustration/illustration.js';

/** One of the named hues, or a colour of one's own beside them. Sends `hue` (a name, or `own`) and `colour`. */
export function HueField(): JSX.Element {
  const { t } = useShell();
  const state = useField('hue');
  const own = useField('colour');
  return (
    <FieldGroup name="hue" label={t('shelf.hue')} hint={t('shelf.hue_hint')} state={state}>
      <div class="hues">
        {HUES.map((hue, index) => (
          <label class="tick" key={hue}>
            <input
              type="radio"
              id={index === 0 ? state.id : `${state.id}-${hue}`}
              name="hue"
              value={hue}
              checked={state.value === hue}
            />
            <span class={`hue-dot hue-${hue}`} />
            <span class="grow">{t(`shelf.hue.${hue}`)}</span>
          </label>
        ))}
        <label class="tick">
          <input type="radio" id={`${state.id}-own`} name="hue" value="own" checked={state.value === 'own'} />
          <span class="grow">{t('shelf.hue.own')}</span>
        </label>
      </div>
      <div class={own.error ? 'field field-bad' : 'field'}>
        <label for={own.id}>{t('shelf.colour')}</label>
        <p class="field-hint" id={`${own.id}-hint`}>
          {t('shelf.colour_hint')}
        </p>
        <FieldFault state={own} />
        <input
          class="input input-colour"
          type="color"
          id={own.id}
          name="colour"
          value={own.value || '#0a6457'}
          aria-invalid={own.error ? 'true' : undefined}
          aria-describedby={own.error ? `${own.id}-hint ${own.id}-error` : `${own.id}-hint`}
        />
      </div>
    </FieldGroup>
  );
}

/** The drawing beside a program's name. */
export function DrawingField(): JSX.Element {
  const { t } = useShell();
  const state = useField('drawing');
  return (
    <FieldGroup name="drawing" label={t('shelf.drawing')} state={state}>
      <div class="drawings">
        {DRAWINGS.map((drawing, index) => (
          <label class="tick" key={drawing}>
            <input
              type="radio"
              id={index === 0 ? state.id : `${state.id}-${drawing}`}
              name="drawing"
              value={drawing}
              checked={state.value === drawing}
            />
            <span class="unseen">{t(`shelf.drawing.${drawing}`)}</span>
            <ProgramArt hue="academy" drawing={drawing} />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
