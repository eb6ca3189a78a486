import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Access } from '../../access/index.js';
import { PeopleDirectory } from '../../accounts/index.js';
import { CoordinatorClaimRepository, type ClaimView } from '../data/coordinator-claim.repository.js';
import { Institutions } from './institutions.service.js';
import { unknown } from './unknown.js';

export interface NamedClaim extends ClaimView {
  readonly institution: LocalizedText;
  readonly name: string;
  /** Others who asked for the same institution. */
  readonly rivals: number;
}

/** Who wants to look after an institution, for the office. */
@Injectable()
export class ClaimQueue {
  constructor(
    private readonly access: Access,
    private readonly claims: CoordinatorClaimRepository,
    private readonly institutions: Institutions,
    private readonly directory: PeopleDirectory,
  ) {}

  /** The oldest first. */
  async list(ctx: Ctx): Promise<readonly NamedClaim[]> {
    await this.access.demand(ctx, 'institutions.edit', {});
    return this.named(ctx, await this.claims.open(ctx));
  }

  /** One that still waits. Throws `not_found`. */
  async read(ctx: Ctx, id: Id): Promise<NamedClaim> {
    await this.access.demand(ctx, 'institutions.edit', {});
    const found = await this.claims.find(ctx, id);
    const [claim] = found?.state === 'asked' ? await this.named(ctx, [found]) : [];
    if (!claim) throw unknown();
    return claim;
  }

  private async named(ctx: Ctx, claims: readonly ClaimView[]): Promise<readonly NamedClaim[]> {
    const schools = claims.map(({ institutionId }) => institutionId);
    const institutions = await this.institutions.namesOf(ctx, schools);
    const names = await this.directory.names(
      ctx,
      claims.map(({ accountId }) => accountId),
    );
    return claims.map((each) => ({
      ...each,
      institution: institutions.get(each.institutionId) ?? {},
      name: names.get(each.accountId) ?? '',
      rivals: schools.filter((id) => id === each.institutionId).length - 1,
    }));
  }
}
