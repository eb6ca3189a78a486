import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import { SitePort } from '../../../platform/config/site.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { AccountRepository } from '../data/account.repository.js';
import { AddressRepository } from '../data/address.repository.js';
import { LONGEST_PASSWORD, passwordFault, passwordForHash, SHORTEST_PASSWORD } from '../domain/password-rule.js';
import { AccountLetters } from './account-letters.service.js';
import { Devices } from './devices.service.js';
import { FreshSignIn } from './fresh-sign-in.service.js';
import { PasswordHashes } from './password-hashes.service.js';
import { personIn } from './signed-in-person.js';

/** Words of the house that a guesser would try first. */
const HOUSE_WORDS = ['trellis', 'demo', 'orchard', 'lantern', 'password', 'huawei'];

/** A person's own password: optional, for those who prefer it to a code. */
@Injectable()
export class Passwords {
  constructor(
    private readonly sites: SitePort,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly accounts: AccountRepository,
    private readonly addresses: AddressRepository,
    private readonly hashes: PasswordHashes,
    private readonly fresh: FreshSignIn,
    private readonly devices: Devices,
    private readonly letters: AccountLetters,
  ) {}

  isSet(ctx: Ctx): Promise<boolean> {
    return this.accounts.hasPassword(ctx, personIn(ctx).accountId);
  }

  /** Sets the password and signs out all other devices. Throws `invalid` with the rule it breaks, `forbidden` when not fresh. */
  async set(ctx: Ctx, password: string): Promise<void> {
    await this.fresh.demand(ctx);
    const fault = passwordFault(password, await this.contextWords(ctx));
    if (fault) {
      const limits = { min: SHORTEST_PASSWORD, max: LONGEST_PASSWORD };
      throw new DomainError('invalid', `accounts.password_${fault}`, limits, 'password');
    }
    const digest = await this.hashes.hash(passwordForHash(password));
    await this.work.run(ctx, (tx) => this.change(tx, digest));
  }

  /** Back to codes only. */
  async remove(ctx: Ctx): Promise<void> {
    await this.fresh.demand(ctx);
    await this.work.run(ctx, (tx) => this.change(tx, null));
  }

  private async change(tx: Tx, digest: string | null): Promise<void> {
    const { accountId } = personIn(tx);
    await this.accounts.setPassword(tx, accountId, digest);
    await this.devices.endOthers(tx);
    const [kind, notice] = digest
      ? (['PasswordSet', 'password_set'] as const)
      : (['PasswordRemoved', 'password_removed'] as const);
    await this.events.record(tx, { kind, subject: { type: 'account', id: accountId }, accountId });
    const account = await this.accounts.find(tx, accountId);
    if (account) await this.letters.notice(tx, accountId, notice, account.address);
  }

  private async contextWords(ctx: Ctx): Promise<string[]> {
    const { accountId } = personIn(ctx);
    const account = await this.accounts.find(ctx, accountId);
    const addresses = await this.addresses.of(ctx, accountId);
    const names = [account?.legalName, account?.latinName, account?.displayName].filter((name) => name !== undefined);
    const { name } = await this.sites.current();
    return [...HOUSE_WORDS, ...Object.values(name), ...names, ...addresses.map(({ address }) => address)];
  }
}
