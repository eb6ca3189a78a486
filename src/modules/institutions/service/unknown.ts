import { DomainError } from '../../../kernel/domain-error.js';

/** What one may not know of, and what is not there: the same answer. */
export function unknown(): DomainError {
  return new DomainError('not_found', 'errors.not_found');
}
