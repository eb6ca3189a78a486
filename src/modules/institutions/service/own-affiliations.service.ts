import { Injectable } from '@nestjs/common';
import { isId, type Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Accounts } from '../../accounts/index.js';
import { RoleRegister } from '../../access/index.js';
import { AffiliationRepository } from '../data/affiliation.repository.js';
import { InstitutionRepository } from '../data/institution.repository.js';
import type { AffiliationView } from '../domain/affiliation.js';
import type { InstitutionView } from '../domain/institution.js';
import { BelongingProof } from './belonging-proof.service.js';
import { Institutions } from './institutions.service.js';
import { accountIn } from './signed-in.js';
import { unknown } from './unknown.js';

export interface OwnPage {
  /** The newest first, what ended too. */
  readonly affiliations: readonly AffiliationView[];
  /** By the ids of the affiliations; of a merged one, where it lives on. */
  readonly institutions: ReadonlyMap<Id, InstitutionView>;
  /** Institutions where the person works and that nobody looks after. */
  readonly claimable: ReadonlySet<Id>;
  /** Institutions in whose domain the person has an address, and where they are nothing yet. */
  readonly suggestions: readonly { readonly id: Id; readonly name: LocalizedText; readonly address: string }[];
}

/** What a person reads of their own belonging. */
@Injectable()
export class OwnAffiliations {
  constructor(
    private readonly accounts: Accounts,
    private readonly institutions: Institutions,
    private readonly standings: InstitutionRepository,
    private readonly affiliations: AffiliationRepository,
    private readonly proof: BelongingProof,
    private readonly roles: RoleRegister,
  ) {}

  async all(ctx: Ctx): Promise<OwnPage> {
    const accountId = accountIn(ctx);
    const affiliations = await this.affiliations.ofPerson(ctx, accountId);
    const institutions = await this.institutions.findMany(
      ctx,
      affiliations.map(({ institutionId }) => institutionId),
    );
    const live = new Set(affiliations.filter(({ endedAt }) => endedAt === null).map((each) => each.institutionId));
    const suggestions = await this.suggestions(ctx, accountId);
    const claimable = await this.claimable(ctx, affiliations, institutions);
    return { affiliations, institutions, claimable, suggestions: suggestions.filter(({ id }) => !live.has(id)) };
  }

  /** Throws `not_found` for anybody else's, and for what has ended. */
  async one(ctx: Ctx, id: Id): Promise<{ affiliation: AffiliationView; institution: LocalizedText | null }> {
    const affiliation = await this.affiliations.find(ctx, id);
    if (affiliation?.accountId !== accountIn(ctx) || affiliation.endedAt !== null) throw unknown();
    const names = await this.institutions.namesOf(ctx, [affiliation.institutionId]);
    return { affiliation, institution: names.get(affiliation.institutionId) ?? null };
  }

  /** The institution somebody chose: approved, or proposed by themselves. Throws `not_found` for any other. */
  async chosen(ctx: Ctx, id: string): Promise<{ institution: InstitutionView; byDomain: boolean }> {
    const accountId = accountIn(ctx);
    const institution = isId(id) ? (await this.institutions.findMany(ctx, [id])).get(id) : undefined;
    if (!institution) throw unknown();
    const isMine =
      institution.state === 'proposed' && (await this.standings.proposerOf(ctx, institution.id)) === accountId;
    if (institution.state !== 'approved' && !isMine) throw unknown();
    return { institution, byDomain: await this.proof.byDomain(ctx, accountId, institution.id) };
  }

  private async claimable(
    ctx: Ctx,
    affiliations: readonly AffiliationView[],
    institutions: ReadonlyMap<Id, InstitutionView>,
  ): Promise<ReadonlySet<Id>> {
    const works = affiliations.filter(({ role, endedAt }) => role !== 'student' && endedAt === null);
    const places = works.flatMap(({ institutionId }) => institutions.get(institutionId) ?? []);
    const open = new Set<Id>();
    for (const { id, state } of places) {
      const holders = await this.roles.holdersAt(ctx, 'coordinator', { kind: 'institution', id });
      if (state === 'approved' && holders.length === 0) open.add(id);
    }
    return open;
  }

  private async suggestions(ctx: Ctx, accountId: Id) {
    const addresses = await this.accounts.addressesOf(ctx, accountId);
    const found = await Promise.all(
      addresses.map(async ({ address }) => {
        const institution = await this.institutions.byAddress(ctx, address);
        return institution ? [{ id: institution.id, name: institution.name, address }] : [];
      }),
    );
    return [...new Map(found.flat().map((each) => [each.id, each])).values()];
  }
}
