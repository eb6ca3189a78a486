import { Injectable } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Accounts } from '../../accounts/index.js';
import { Affiliations, Institutions } from '../../institutions/index.js';
import { isChoosable, regionOfCodes, type RegionInOffering } from '../domain/region-in-offering.js';

/** Which of an offering's regions is likely the reader's. Only ever a suggestion: the person says it themselves. */
@Injectable()
export class ReaderRegion {
  constructor(
    private readonly accounts: Accounts,
    private readonly affiliations: Affiliations,
    private readonly institutions: Institutions,
  ) {}

  /** By the school, else by the country of the profile, else by the clock where it points to one region only. */
  async among(ctx: Ctx, regions: readonly RegionInOffering[]): Promise<RegionInOffering | null> {
    const choosable = regions.filter(isChoosable);
    if (choosable.length === 0) return null;
    const told = regionOfCodes(choosable, await this.codesOf(ctx));
    if (told) return told;
    const sameClock = choosable.filter(({ zone }) => zone === ctx.zone);
    return sameClock.length === 1 ? (sameClock[0] ?? null) : null;
  }

  private async codesOf(ctx: Ctx): Promise<readonly string[]> {
    const accountId = personOf(ctx.actor);
    if (accountId === null) return [];
    const affiliations = await this.affiliations.of(ctx, accountId);
    const ids = [...new Set(affiliations.map(({ institutionId }) => institutionId))];
    const schools = [...(await this.institutions.findMany(ctx, ids)).values()];
    const { country } = await this.accounts.profileFacts(ctx, accountId);
    const codes = schools.flatMap(({ regionCode }) => (regionCode ? [regionCode, regionCode.slice(0, 2)] : []));
    return [...codes, ...(typeof country === 'string' ? [country] : [])];
  }
}
