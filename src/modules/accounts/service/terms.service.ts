import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { AccountRepository } from '../data/account.repository.js';
import { TERMS_VERSION } from '../domain/terms.js';

/** Which version of the terms a person accepted, and when. */
export interface AcceptedTerms {
  readonly version: string | null;
  readonly acceptedAt: Instant | null;
}

@Injectable()
export class Terms {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly events: EventLog,
  ) {}

  async acceptedBy(ctx: Ctx, accountId: Id): Promise<AcceptedTerms> {
    return (await this.accounts.termsOf(ctx, accountId)) ?? { version: null, acceptedAt: null };
  }

  /** Signing in accepts the terms shown beside the button; kept when the version is new to this person. */
  async accept(tx: Tx, accountId: Id): Promise<void> {
    const before = await this.acceptedBy(tx, accountId);
    if (before.version === TERMS_VERSION) return;
    await this.accounts.acceptTerms(tx, accountId, TERMS_VERSION);
    const subject = { type: 'account', id: accountId };
    await this.events.record(tx, {
      kind: 'TermsAccepted',
      subject,
      accountId,
      from: before.version,
      to: TERMS_VERSION,
    });
  }
}
