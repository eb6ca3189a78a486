import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { PageOf } from '../../../kernel/page-of.js';
import type { Ctx } from '../../../platform/database/context.js';
import { AccountRepository } from '../data/account.repository.js';
import { AddressRepository } from '../data/address.repository.js';
import { PeopleRepository, type PeopleQuery, type PersonLine } from '../data/people.repository.js';
import { SessionRepository } from '../data/session.repository.js';
import type { AccountAddress, AccountSummary } from '../domain/account.js';

/** What administration shows of one person. */
export interface PersonRecord extends AccountSummary {
  readonly addresses: readonly AccountAddress[];
  readonly devices: number;
}

/** Reads people for who administers them. Who may ask is the caller's question: `people.view`. */
@Injectable()
export class PeopleDirectory {
  constructor(
    private readonly people: PeopleRepository,
    private readonly accounts: AccountRepository,
    private readonly addresses: AddressRepository,
    private readonly sessions: SessionRepository,
  ) {}

  /** People whose names or addresses hold every word of the text; everybody when it is empty. */
  async search(ctx: Ctx, query: PeopleQuery): Promise<PageOf<PersonLine>> {
    return this.people.search(ctx, query);
  }

  async find(ctx: Ctx, id: Id): Promise<PersonRecord | undefined> {
    const account = await this.accounts.find(ctx, id);
    if (!account) return undefined;
    const [addresses, sessions] = await Promise.all([this.addresses.of(ctx, id), this.sessions.of(ctx, id)]);
    return { ...account, addresses, devices: sessions.length };
  }

  /** Display names by id, in one query. */
  async names(ctx: Ctx, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
    return this.people.names(ctx, [...new Set(ids)]);
  }

  /** How many people may sign in. */
  async count(ctx: Ctx): Promise<number> {
    return this.people.count(ctx);
  }
}
