import { DomainError, type ErrorCode } from '../../../kernel/domain-error.js';
import type { FieldError } from '../../../platform/http/index.js';

/** What a form is shown again with. */
export interface RefusedForm {
  readonly errors: readonly FieldError[];
  readonly status: number;
}

const STATUS: Partial<Record<ErrorCode, number>> = {
  invalid: 422,
  forbidden: 403,
  conflict: 409,
  gone: 410,
  too_many: 429,
};

/** A refusal of a service at its field, `field` where it names none. Every other error goes on. */
export function refusedForm(error: unknown, field: string): RefusedForm {
  const status = error instanceof DomainError ? STATUS[error.code] : undefined;
  if (!(error instanceof DomainError) || status === undefined) throw error;
  return { errors: [{ field: error.field ?? field, key: error.messageKey, variables: error.variables }], status };
}
