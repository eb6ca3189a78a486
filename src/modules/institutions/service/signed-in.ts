import { personOf } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';

/** The account that acts. Throws `signed_out` for anybody else. */
export function accountIn(ctx: Ctx): Id {
  const accountId = personOf(ctx.actor);
  if (accountId === null) throw new DomainError('signed_out', 'errors.signed_out');
  return accountId;
}
