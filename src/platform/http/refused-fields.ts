import { DomainError } from '../../kernel/domain-error.js';
import type { FieldError } from './form.js';

/** A service's refusal of what was typed, as field errors for showing the form again. Every other error goes on. */
export function refusedFields(error: unknown): readonly FieldError[] {
  if (!(error instanceof DomainError) || error.code !== 'invalid') throw error;
  return [{ field: error.field ?? '', key: error.messageKey, variables: error.variables }];
}
