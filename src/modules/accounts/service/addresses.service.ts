import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { AccountRepository } from '../data/account.repository.js';
import { AddressRepository } from '../data/address.repository.js';
import type { AccountAddress } from '../domain/account.js';
import { readAddress } from '../../../kernel/mail-address.js';
import { AccountLetters } from './account-letters.service.js';
import { refusalOf } from './code-refusal.js';
import { Codes } from './codes.service.js';
import { FreshSignIn } from './fresh-sign-in.service.js';
import { personIn } from './signed-in-person.js';
import { SignIn } from './sign-in.service.js';

/** The verified addresses of a person: a school mailbox dies at graduation, the account must not. */
@Injectable()
export class Addresses {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly accounts: AccountRepository,
    private readonly addresses: AddressRepository,
    private readonly codes: Codes,
    private readonly signIn: SignIn,
    private readonly fresh: FreshSignIn,
    private readonly letters: AccountLetters,
  ) {}

  /** The primary one first. */
  list(ctx: Ctx): Promise<AccountAddress[]> {
    return this.addresses.of(ctx, personIn(ctx).accountId);
  }

  /** Mails a code to an address the person wants to add. The same answer whether somebody else has it. */
  async request(ctx: Ctx, address: string): Promise<void> {
    await this.fresh.demand(ctx);
    await this.signIn.requestCode(ctx, address, 'add_address');
  }

  /** Adds an address with the code that was mailed to it. Throws as `SignIn.enterCode`, and `conflict` when it is taken. */
  async confirm(ctx: Ctx, address: string, code: string): Promise<void> {
    await this.fresh.demand(ctx);
    const { accountId } = personIn(ctx);
    const wanted = readAddress(address);
    if (!wanted) throw new DomainError('invalid', 'forms.email', {}, 'address');
    // Without the form's key: a wrong code may be sent again on purpose, and must take a try each time.
    const outcome = await this.work.run({ ...ctx, idempotency: null }, async (tx) => {
      const spent = await this.codes.spend(tx, { address: wanted, purpose: 'add_address', accountId }, code);
      if (spent.kind !== 'ok') return spent;
      const added = await this.addresses.insertVerified(tx, accountId, wanted, false);
      if (added) await this.changed(tx, 'address_added', wanted.address);
      return added || (await this.addresses.ownerOf(tx, wanted.key)) === accountId ? null : TAKEN;
    });
    if (outcome === TAKEN) throw new DomainError('conflict', 'accounts.address_taken', {}, 'address');
    if (outcome) throw refusalOf(outcome);
  }

  /** From now on letters go to this one. */
  async makePrimary(ctx: Ctx, addressId: Id): Promise<void> {
    await this.change(ctx, addressId, async (tx, address) => {
      if (address.isPrimary) return;
      // Told at the old one, so a thief's change does not go unseen.
      await this.changed(tx, 'address_primary', address.address);
      await this.addresses.makePrimary(tx, personIn(tx).accountId, addressId);
    });
  }

  /** Takes an address off. Never the primary one, and so never the last. */
  async remove(ctx: Ctx, addressId: Id): Promise<void> {
    await this.change(ctx, addressId, async (tx, address) => {
      if (address.isPrimary) throw new DomainError('conflict', 'accounts.address_primary_stays');
      const { accountId } = personIn(tx);
      await this.addresses.remove(tx, accountId, addressId);
      await this.changed(tx, 'address_removed', address.address);
      await this.letters.notice(tx, accountId, 'address_removed', address.address);
    });
  }

  private async change(
    ctx: Ctx,
    addressId: Id,
    work: (tx: Tx, address: AccountAddress) => Promise<void>,
  ): Promise<void> {
    await this.fresh.demand(ctx);
    await this.work.run(ctx, async (tx) => {
      // One change of an account's addresses at a time, else two could each leave "the other one".
      await this.accounts.lock(tx, personIn(tx).accountId);
      const address = (await this.list(tx)).find(({ id }) => id === addressId);
      if (!address) throw new DomainError('not_found', 'errors.not_found');
      await work(tx, address);
    });
  }

  private async changed(
    tx: Tx,
    notice: 'address_added' | 'address_removed' | 'address_primary',
    address: string,
  ): Promise<void> {
    const { accountId } = personIn(tx);
    await this.accounts.refreshKeys(tx, accountId);
    const subject = { type: 'account', id: accountId };
    await this.events.record(tx, { kind: KINDS[notice], subject, accountId, detail: { address } });
    const account = await this.accounts.find(tx, accountId);
    if (account) await this.letters.notice(tx, accountId, notice, account.address, address);
  }
}

const TAKEN = 'taken';
const KINDS = {
  address_added: 'AddressAdded',
  address_removed: 'AddressRemoved',
  address_primary: 'PrimaryAddressChanged',
} as const;
