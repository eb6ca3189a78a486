import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { LegalTexts } from '../../office/index.js';
import { AccountRepository } from '../data/account.repository.js';
import { personIn } from './signed-in-person.js';

/** Which version of the terms a person accepted, and when. */
export interface AcceptedTerms {
  readonly version: string | null;
  readonly acceptedAt: Instant | null;
}

@Injectable()
export class Terms {
  constructor(
    private readonly work: UnitOfWork,
    private readonly texts: LegalTexts,
    private readonly accounts: AccountRepository,
    private readonly events: EventLog,
  ) {}

  async acceptedBy(ctx: Ctx, accountId: Id): Promise<AcceptedTerms> {
    return (await this.accounts.termsOf(ctx, accountId)) ?? { version: null, acceptedAt: null };
  }

  /** The version a new account accepts. */
  async version(ctx: Ctx): Promise<string> {
    return this.texts.termsVersion(ctx);
  }

  /**
   * At a sign-in: the first one accepts the terms shown beside the button; later, whether they changed since and the
   * person has to be asked.
   */
  async areDue(tx: Tx, accountId: Id): Promise<boolean> {
    const { version: before } = await this.acceptedBy(tx, accountId);
    const now = await this.version(tx);
    if (before === null) await this.keep(tx, accountId, before, now);
    return before !== null && before !== now;
  }

  /** Whether the person of this request still has to accept the terms as they are now. */
  async wait(ctx: Ctx): Promise<boolean> {
    const { version } = await this.acceptedBy(ctx, personIn(ctx).accountId);
    return version !== (await this.version(ctx));
  }

  /** The person of this request accepts the terms as they are now. */
  async accept(ctx: Ctx): Promise<void> {
    const { accountId } = personIn(ctx);
    await this.work.run(ctx, async (tx) => {
      const { version: before } = await this.acceptedBy(tx, accountId);
      const now = await this.version(tx);
      if (before !== now) await this.keep(tx, accountId, before, now);
    });
  }

  private async keep(tx: Tx, accountId: Id, from: string | null, to: string): Promise<void> {
    await this.accounts.acceptTerms(tx, accountId, to);
    await this.events.record(tx, {
      kind: 'TermsAccepted',
      subject: { type: 'account', id: accountId },
      accountId,
      from,
      to,
    });
  }
}
