import { DomainError } from '../../kernel/domain-error.js';
import type { FieldError } from './form.js';
import { refusalOf } from './refusal.js';

/** What a form is shown again with. */
export interface RefusedForm {
  readonly errors: readonly FieldError[];
  readonly status: number;
}

/** A service's refusal at its field, `field` where it names none. What is hidden or unexpected goes on. */
export function refusedForm(error: unknown, field: string): RefusedForm {
  if (!(error instanceof DomainError) || error.code === 'not_found' || error.code === 'signed_out') throw error;
  const errors = [{ field: error.field ?? field, key: error.messageKey, variables: error.variables }];
  return { errors, status: refusalOf(error)?.status ?? 422 };
}

/**
 * A service's refusal of what was typed, as field errors; `names` says what the form calls the service's fields.
 * Every other error goes on, to its own page.
 */
export function refusedFields(error: unknown, names: Readonly<Record<string, string>> = {}): readonly FieldError[] {
  if (!(error instanceof DomainError) || error.code !== 'invalid') throw error;
  return refusedForm(error, '').errors.map((each) => ({ ...each, field: names[each.field] ?? each.field }));
}
