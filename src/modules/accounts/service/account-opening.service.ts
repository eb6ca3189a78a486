import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../../kernel/id.js';
import type { Locale } from '../../../kernel/locale.js';
import type { Tx } from '../../../platform/database/context.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { AccountRepository } from '../data/account.repository.js';
import { AddressRepository } from '../data/address.repository.js';
import type { MailAddress } from '../../../kernel/mail-address.js';
import { nameFromAddress } from '../domain/person-name.js';

/** What is known of a person when their account is made; the rest they tell later. */
export interface Newcomer {
  readonly address: MailAddress;
  readonly locale: Locale;
  readonly zone: string | null;
  readonly displayName?: string;
  /** Null when an operator or a demo world made the account: the person accepts at the first sign-in. */
  readonly termsVersion: string | null;
}

export interface OpenedAccount {
  readonly accountId: Id;
  readonly isNew: boolean;
}

/** Makes accounts: one per verified address, however many tabs ask at once. */
@Injectable()
export class AccountOpening {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly addresses: AddressRepository,
    private readonly events: EventLog,
  ) {}

  /** The account of an address whose owner has just proved it; a new one when there is none. */
  async open(tx: Tx, newcomer: Newcomer): Promise<OpenedAccount> {
    const known = await this.addresses.ownerOf(tx, newcomer.address.key);
    if (known !== undefined) return { accountId: known, isNew: false };
    return (await this.tryOpening(tx, newcomer)) ?? this.openedMeanwhile(tx, newcomer);
  }

  private async tryOpening(tx: Tx, newcomer: Newcomer): Promise<OpenedAccount | null> {
    const accountId = newId();
    await this.accounts.insert(tx, {
      id: accountId,
      legalName: '',
      latinName: '',
      displayName: newcomer.displayName ?? nameFromAddress(newcomer.address.address),
      locale: newcomer.locale,
      zone: newcomer.zone,
      termsVersion: newcomer.termsVersion,
    });
    if (!(await this.addresses.insertVerified(tx, accountId, newcomer.address, true))) {
      await this.accounts.discard(tx, accountId);
      return null;
    }
    await this.accounts.refreshKeys(tx, accountId);
    const subject = { type: 'account', id: accountId };
    await this.events.record(tx, { kind: 'AccountCreated', subject, accountId, to: 'active' });
    return { accountId, isNew: true };
  }

  /** The unique index waited for the other unit and refused ours: its account is visible now. */
  private async openedMeanwhile(tx: Tx, newcomer: Newcomer): Promise<OpenedAccount> {
    const accountId = await this.addresses.ownerOf(tx, newcomer.address.key);
    if (accountId === undefined) throw new Error('An address was taken by nobody');
    return { accountId, isNew: false };
  }
}
