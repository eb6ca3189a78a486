import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Subscriptions } from '../../../platform/outbox/subscriptions.js';
import { Accounts, readAddress } from '../../accounts/index.js';
import { ListedEntryRepository, type ListedEntry } from '../data/listed-entry.repository.js';
import { ListedPeopleRepository } from '../data/listed-people.repository.js';
import { Affiliations } from './affiliations.service.js';

/** Who is on a school's list is confirmed the moment they show that the address is theirs. */
@Injectable()
export class ListedArrival implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly units: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly entries: ListedEntryRepository,
    private readonly listed: ListedPeopleRepository,
    private readonly affiliations: Affiliations,
  ) {}

  onModuleInit(): void {
    this.subscriptions.add('institutions.listed', {
      kinds: ['AccountCreated', 'AddressAdded'],
      handle: (ctx, { accountId }) => (accountId ? this.arrive(ctx, accountId) : Promise.resolve()),
    });
  }

  private async arrive(ctx: Ctx, accountId: Id): Promise<void> {
    const addresses = await this.accounts.addressesOf(ctx, accountId);
    const keys = addresses.flatMap(({ address }) => readAddress(address)?.key ?? []);
    for (const entry of await this.entries.awaiting(ctx, keys))
      await this.units.run(ctx, (tx) => this.confirm(tx, accountId, entry));
  }

  /** A number that somebody else holds by now keeps the entry waiting: the coordinator sees it in the list. */
  private async confirm(tx: Tx, accountId: Id, entry: ListedEntry): Promise<void> {
    const { institutionId, role, number, untilDay } = entry;
    const rows = [{ accountId, role, number, untilDay }];
    const [outcome] = await this.affiliations.confirmMany(tx, institutionId, rows, 'list');
    if (outcome?.affiliationId) await this.listed.claim(tx, entry.id, outcome.affiliationId);
  }
}
