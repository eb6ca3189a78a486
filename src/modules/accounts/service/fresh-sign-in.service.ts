import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Ctx } from '../../../platform/database/context.js';
import { SessionRepository } from '../data/session.repository.js';
import { freshUntil } from '../domain/session-life.js';
import { personIn } from './signed-in-person.js';

/**
 * Addresses and password decide who can enter, so changing them asks for a sign-in of the last minutes: a
 * phone left on a table is not enough.
 */
@Injectable()
export class FreshSignIn {
  constructor(private readonly sessions: SessionRepository) {}

  async isFresh(ctx: Ctx): Promise<boolean> {
    const session = await this.sessions.live(ctx.db, personIn(ctx).sessionId, ctx.now);
    return session !== undefined && freshUntil(session.authenticatedAt) > ctx.now;
  }

  /** `forbidden` with `accounts.fresh_needed` when the sign-in is older: pages lead to /me/confirmation then. */
  async demand(ctx: Ctx): Promise<void> {
    if (!(await this.isFresh(ctx))) throw new DomainError('forbidden', 'accounts.fresh_needed');
  }
}
