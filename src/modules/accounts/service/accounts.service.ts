import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { AccountRepository } from '../data/account.repository.js';
import { AddressRepository } from '../data/address.repository.js';
import { ProfileFactRepository } from '../data/profile-fact.repository.js';
import type { AccountAddress, AccountSummary } from '../domain/account.js';
import { readAddress } from '../../../kernel/mail-address.js';
import { tidyName } from '../domain/person-name.js';
import { isProfileFact, type ProfileFact, type ProfileFacts } from '../domain/profile-fact.js';

/** Facts whose place is the account itself. */
const NAMES = { legal_name: 'legalName', latin_name: 'latinName' } as const;

/** What other modules read of people, and the facts their forms ask and fill in. */
@Injectable()
export class Accounts {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly facts: ProfileFactRepository,
    private readonly addresses: AddressRepository,
  ) {}

  async find(ctx: Ctx, id: Id): Promise<AccountSummary | null> {
    return (await this.accounts.find(ctx, id)) ?? null;
  }

  /** In no particular order; ids without an account are left out. */
  async findMany(ctx: Ctx, ids: readonly Id[]): Promise<AccountSummary[]> {
    return this.accounts.findMany(ctx, ids);
  }

  /** By any of its verified addresses, however it is typed. */
  async findByAddress(ctx: Ctx, address: string): Promise<AccountSummary | null> {
    const read = readAddress(address);
    return read ? ((await this.accounts.findByAddress(ctx, read.key)) ?? null) : null;
  }

  /** The verified addresses of a person, the primary one first. */
  async addressesOf(ctx: Ctx, id: Id): Promise<readonly AccountAddress[]> {
    return this.addresses.of(ctx, id);
  }

  /** The verified addresses of many people, in one query; the key of each. */
  async addressesOfMany(ctx: Ctx, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly string[]>> {
    return this.addresses.ofMany(ctx, ids);
  }

  /** Whose verified addresses these are, by the `key` of `readAddress`, in one query. */
  async ownersOf(ctx: Ctx, addressKeys: readonly string[]): Promise<ReadonlyMap<string, Id>> {
    return this.addresses.ownersOf(ctx, addressKeys);
  }

  /** What is known of a person for filling in a form; blank facts are absent. */
  async profileFacts(ctx: Ctx, id: Id): Promise<ProfileFacts> {
    return (await this.profile(ctx, id)).facts;
  }

  /** A person and what is known of them, for who needs both. */
  async profile(ctx: Ctx, id: Id): Promise<{ person: AccountSummary | null; facts: ProfileFacts }> {
    const [account, told] = await Promise.all([this.accounts.find(ctx, id), this.facts.of(ctx, id)]);
    const names = onlyFilled({ legal_name: account?.legalName, latin_name: account?.latinName });
    return { person: account ?? null, facts: { ...told, ...names } };
  }

  /**
   * Keeps what a person told a form. A blank value forgets the fact, but never a name. Names of facts that
   * are not in `PROFILE_FACTS` are a mistake of the caller.
   */
  async saveProfileFacts(tx: Tx, id: Id, facts: Readonly<Record<string, unknown>>): Promise<void> {
    for (const [fact, value] of Object.entries(facts)) {
      if (!isProfileFact(fact)) throw new Error(`${fact} is not a fact of the profile`);
      if (fact === 'legal_name' || fact === 'latin_name') await this.saveName(tx, id, fact, value);
      else if (isBlank(value)) await this.facts.forget(tx, id, fact);
      else await this.facts.save(tx, id, fact, value);
    }
  }

  private async saveName(tx: Tx, id: Id, fact: keyof typeof NAMES, value: unknown): Promise<void> {
    const account = await this.accounts.find(tx, id);
    if (!account || typeof value !== 'string' || isBlank(value)) return;
    const name = tidyName(value).slice(0, 200);
    if (account[NAMES[fact]] === name) return;
    await this.accounts.saveProfile(tx, id, { ...account, [NAMES[fact]]: name });
    await this.accounts.refreshKeys(tx, id);
  }
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function onlyFilled(facts: Partial<Record<ProfileFact, unknown>>): ProfileFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => !isBlank(value)));
}
