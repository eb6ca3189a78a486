import { DomainError } from '../../kernel/domain-error.js';
import type { RowReason } from './import-kind.js';

/** A refusal as a reason that can be kept and shown later; anything unexpected is thrown on. */
export function reasonOf(error: unknown): RowReason {
  if (!(error instanceof DomainError)) throw error;
  const variables: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(error.variables))
    variables[name] = typeof value === 'boolean' ? String(value) : value;
  return { key: error.messageKey as RowReason['key'], variables };
}
