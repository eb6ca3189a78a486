import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Subscriptions } from '../../../platform/outbox/subscriptions.js';
import { Accounts } from '../../accounts/index.js';
import { AffiliationRepository } from '../data/affiliation.repository.js';
import { keysOf } from '../domain/person-keys.js';

const KINDS = ['ProfileChanged', 'PrimaryAddressChanged'];

/** A school's list sorts and searches people by the names they have now. */
@Injectable()
export class PersonKeysUpkeep implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly units: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly affiliations: AffiliationRepository,
  ) {}

  onModuleInit(): void {
    this.subscriptions.add('affiliation-names', {
      kinds: KINDS,
      handle: async (ctx, { accountId }) => {
        if (accountId) await this.refresh(ctx, accountId);
      },
    });
  }

  private async refresh(ctx: Ctx, accountId: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const person = await this.accounts.find(tx, accountId);
      if (!person) return;
      for (const { id, number } of await this.affiliations.ofPerson(tx, accountId))
        await this.affiliations.saveKeys(tx, id, keysOf(person, number));
    });
  }
}
