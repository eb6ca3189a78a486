import { DomainError } from '../../kernel/domain-error.js';
import type { FieldError } from './form.js';

/** A query of the API that cannot be answered, with the reason at each of its fields. */
export class RefusedQuery extends DomainError {
  constructor(readonly errors: readonly FieldError[]) {
    super('invalid', 'errors.query');
    this.name = 'RefusedQuery';
  }
}
