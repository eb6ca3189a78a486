import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Variables } from '../../../src/kernel/domain-error.js';
import type { MessageKey } from '../../message-key.js';
import { useShell } from '../../shell.js';

/** What is wrong with one field, as the form door reports it. */
export interface FieldError {
  readonly field: string;
  /** A key of the catalogues. Reasons come from services, which name them by text. */
  readonly key: string;
  readonly variables?: Variables;
}

/** What the person typed, by field name, kept as it was. */
export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The part of a page's props that every form needs. */
export interface FormView {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

export const EMPTY_FORM: FormView = { values: {}, errors: [] };

export const FormContext = createContext<FormView>(EMPTY_FORM);

export interface FieldState {
  readonly id: string;
  readonly value: string;
  readonly chosen: readonly string[];
  readonly error: string | null;
}

/** The id of a field's control, which the error summary links to. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^a-zA-Z0-9]+/gu, '-')}`;
}

/** What the surrounding form knows of one field: its id, what was typed, and what is wrong with it. */
export function useField(name: string): FieldState {
  const { values, errors } = useContext(FormContext);
  const { t } = useShell();
  const value = values[name];
  const chosen = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  const error = errors.find(({ field }) => field === name);
  return {
    id: fieldId(name),
    value: chosen[0] ?? '',
    chosen,
    error: error ? t(error.key as MessageKey, error.variables) : null,
  };
}
