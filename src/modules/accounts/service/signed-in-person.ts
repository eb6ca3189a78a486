import type { Actor } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Ctx } from '../../../platform/database/context.js';

/** The person who acts; `signed_out` when nobody is signed in. */
export function personIn(ctx: Ctx): Extract<Actor, { kind: 'person' }> {
  if (ctx.actor.kind !== 'person') throw new DomainError('signed_out', 'errors.signed_out');
  return ctx.actor;
}
