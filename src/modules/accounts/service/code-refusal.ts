import { DomainError } from '../../../kernel/domain-error.js';
import type { CodeOutcome } from './codes.service.js';

/** Why a code opened nothing, for the field it was typed into. */
export function refusalOf(outcome: CodeOutcome): DomainError {
  switch (outcome.kind) {
    case 'wrong':
      return new DomainError('invalid', 'accounts.code_wrong', { left: outcome.left }, 'code');
    case 'burned':
      return new DomainError('gone', 'accounts.code_burned', {}, 'code');
    default:
      return new DomainError('gone', 'accounts.code_lapsed', {}, 'code');
  }
}
