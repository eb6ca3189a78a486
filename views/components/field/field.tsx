import type { ComponentChildren, JSX } from 'preact';
import { useShell } from '../../shell.js';
import type { FieldState } from '../form/form-state.js';

/** What every field says of itself. The name is the key of the form's body. */
export interface FieldWords {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** The person may leave it empty; the label says so, unless the words around it do. */
  readonly optional?: boolean | 'unsaid';
}

export type FieldWidth = 'short' | 'medium' | 'full';

interface FieldProps extends FieldWords {
  readonly state: FieldState;
  readonly children: ComponentChildren;
}

/** Ids of the texts that describe the control, for `aria-describedby`. */
export function describedBy({ id, error }: FieldState, hint: string | undefined): string | undefined {
  const ids = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** Label above, hint under it, error between hint and control. */
export function Field({ label, hint, optional, state, children }: FieldProps): JSX.Element {
  return (
    <div class={state.error ? 'field field-bad' : 'field'}>
      <label for={state.id}>
        {label} <Optional when={optional} />
      </label>
      <FieldNotes state={state} hint={hint} />
      {children}
    </div>
  );
}

/** The same order for several controls under one question. */
export function FieldGroup({ label, hint, optional, state, children }: FieldProps): JSX.Element {
  return (
    <fieldset class={state.error ? 'field field-bad' : 'field'} aria-describedby={describedBy(state, hint)}>
      <legend>
        {label} <Optional when={optional} />
      </legend>
      <FieldNotes state={state} hint={hint} />
      {children}
    </fieldset>
  );
}

function Optional({ when }: { when: FieldWords['optional'] }): JSX.Element | null {
  const { t } = useShell();
  return when === true ? <span class="field-optional">{t('shell.form.optional')}</span> : null;
}

function FieldNotes({ state, hint }: { state: FieldState; hint: string | undefined }): JSX.Element {
  return (
    <>
      {hint ? (
        <p class="field-hint" id={`${state.id}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldFault state={state} />
    </>
  );
}

/** Why the field was refused, if it was. */
export function FieldFault({ state }: { state: FieldState }): JSX.Element | null {
  return state.error ? (
    <p class="field-error" id={`${state.id}-error`}>
      {state.error}
    </p>
  ) : null;
}
