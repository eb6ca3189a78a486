import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { AccountRepository } from '../data/account.repository.js';
import type { AccountState } from '../domain/account.js';
import { SessionRepository } from '../data/session.repository.js';

/** Keeps a person out, and lets them in again. Who may ask is the caller's question. */
@Injectable()
export class Suspension {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
  ) {}

  /** Every device is signed out at once, and no door opens again. `conflict` when the account is not active. */
  async begin(ctx: Ctx, accountId: Id, reason: string): Promise<void> {
    await this.move(ctx, accountId, ['active', 'suspended'], reason);
  }

  /** `conflict` when the account is not suspended. */
  async end(ctx: Ctx, accountId: Id, reason: string): Promise<void> {
    await this.move(ctx, accountId, ['suspended', 'active'], reason);
  }

  private async move(ctx: Ctx, accountId: Id, [from, to]: [AccountState, AccountState], reason: string): Promise<void> {
    const kind = to === 'suspended' ? 'AccountSuspended' : 'AccountReinstated';
    await this.work.run(ctx, async (tx) => {
      if (!(await this.accounts.changeState(tx, accountId, from, to)))
        throw new DomainError('conflict', 'accounts.state_changed');
      await this.sessions.removeOthers(tx, accountId, '');
      await this.events.record(tx, { kind, subject: { type: 'account', id: accountId }, accountId, from, to, reason });
    });
  }
}
