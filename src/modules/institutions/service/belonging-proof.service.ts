import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import { searchKey } from '../../../kernel/search-key.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Accounts, readAddress, type AccountSummary } from '../../accounts/index.js';
import { InstitutionRepository } from '../data/institution.repository.js';
import { ListedPeopleRepository } from '../data/listed-people.repository.js';
import type { AffiliationRole } from '../domain/affiliation.js';
import { readDomain, suffixesOf } from '../domain/mail-domain.js';
import { numberKey } from '../domain/member-number.js';

/** What speaks for a person belonging to an institution. */
export interface Proof {
  /** A verified address stands in a domain of the institution or of a part of it. */
  readonly byDomain: boolean;
  /** The entry of a coordinator's list that is this person: its address, or its number and name. */
  readonly listedId: Id | null;
}

/** Looks for what proves that somebody belongs somewhere. */
@Injectable()
export class BelongingProof {
  constructor(
    private readonly accounts: Accounts,
    private readonly institutions: InstitutionRepository,
    private readonly listed: ListedPeopleRepository,
  ) {}

  async of(
    ctx: Ctx,
    person: AccountSummary,
    institutionId: Id,
    claim: { readonly role: AffiliationRole; readonly number: string | null },
  ): Promise<Proof> {
    const keys = await this.addressKeys(ctx, person.id);
    const listed = await this.listed.fitting(ctx, institutionId, claim.role, {
      addressKeys: keys,
      numberKey: numberKey(claim.number),
      nameKeys: [person.legalName, person.latinName, person.displayName].map((name) => searchKey(name)).filter(Boolean),
    });
    return { byDomain: await this.hasDomain(ctx, institutionId, keys), listedId: listed ?? null };
  }

  /** Whether one of the person's verified addresses stands in a domain of the institution or of a part of it. */
  async byDomain(ctx: Ctx, accountId: Id, institutionId: Id): Promise<boolean> {
    return this.hasDomain(ctx, institutionId, await this.addressKeys(ctx, accountId));
  }

  /** Of these people, those with a verified address in a domain of the institution or of a part of it. */
  async amongst(ctx: Ctx, accountIds: readonly Id[], institutionId: Id): Promise<ReadonlySet<Id>> {
    if (accountIds.length === 0) return new Set();
    const places = await this.institutions.within(ctx, [institutionId]);
    const domains = new Set((await this.institutions.findMany(ctx, places)).flatMap((each) => each.domains));
    const addresses = await this.accounts.addressesOfMany(ctx, accountIds);
    const stands = (address: string) => suffixesOf(readDomain(address) ?? '').some((suffix) => domains.has(suffix));
    return new Set(accountIds.filter((id) => addresses.get(id)?.some(stands)));
  }

  private async addressKeys(ctx: Ctx, accountId: Id): Promise<readonly string[]> {
    const addresses = await this.accounts.addressesOf(ctx, accountId);
    return addresses.flatMap(({ address }) => readAddress(address)?.key ?? []);
  }

  private async hasDomain(ctx: Ctx, institutionId: Id, addressKeys: readonly string[]): Promise<boolean> {
    const domains = addressKeys.flatMap((key) => readDomain(key) ?? []);
    const found = await this.institutions.byDomains(ctx, [...new Set(domains.flatMap(suffixesOf))]);
    if (found.length === 0) return false;
    const places = await this.institutions.within(ctx, [institutionId]);
    return found.some((each) => places.includes(each.institutionId));
  }
}
