import { Injectable } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { Access, Grants, RoleRegister } from '../../access/index.js';
import { PeopleDirectory } from '../../accounts/index.js';
import { CoordinatorClaimRepository, type ClaimView } from '../data/coordinator-claim.repository.js';
import { InstitutionWriter } from '../data/institution-writer.repository.js';
import { InstitutionRepository } from '../data/institution.repository.js';
import type { InstitutionView } from '../domain/institution.js';
import { BelongingProof } from './belonging-proof.service.js';
import { accountIn } from './signed-in.js';
import { unknown } from './unknown.js';

/** What the page of a claim needs: the school, who looks after it by name only, and what the reader asked before. */
export interface ClaimPage {
  readonly institution: InstitutionView;
  readonly coordinators: readonly string[];
  readonly isMine: boolean;
  readonly byAddress: boolean;
  readonly latest: ClaimView | null;
}

/** How the first coordinator comes to a school: somebody asks, the office decides, and of two decisions one wins. */
@Injectable()
export class CoordinatorClaims {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: Access,
    private readonly roles: RoleRegister,
    private readonly grants: Grants,
    private readonly directory: PeopleDirectory,
    private readonly institutions: InstitutionRepository,
    private readonly writer: InstitutionWriter,
    private readonly claims: CoordinatorClaimRepository,
    private readonly proof: BelongingProof,
    private readonly events: EventLog,
  ) {}

  async page(ctx: Ctx, institutionId: Id): Promise<ClaimPage> {
    const accountId = accountIn(ctx);
    const institution = await this.approved(ctx, institutionId);
    const holders = await this.holders(ctx, institutionId);
    const names = await this.directory.names(ctx, holders);
    return {
      institution,
      coordinators: holders.map((id) => names.get(id) ?? '').filter(Boolean),
      isMine: holders.includes(accountId),
      byAddress: await this.proof.byDomain(ctx, accountId, institutionId),
      latest: (await this.claims.latest(ctx, institutionId, accountId)) ?? null,
    };
  }

  /** Asks. Throws `conflict` when somebody looks after it, `invalid` without an address there and without evidence. */
  async ask(ctx: Ctx, institutionId: Id, words: { position: string; evidence: string | null }): Promise<void> {
    const accountId = accountIn(ctx);
    await this.units.run(ctx, async (tx) => {
      await this.approved(tx, institutionId);
      const [holder] = await this.holders(tx, institutionId);
      if (holder !== undefined) throw await this.taken(tx, holder);
      const byAddress = await this.proof.byDomain(tx, accountId, institutionId);
      if (!byAddress && words.evidence === null)
        throw new DomainError('invalid', 'institutions.claim.evidence_missing', {}, 'evidence');
      const id = await this.claims.insert(tx, { institutionId, accountId, byAddress, ...words });
      if (id === null) throw new DomainError('conflict', 'institutions.claim.already');
      await this.record(tx, 'CoordinatorClaimAsked', { id, accountId, institutionId }, 'asked');
    });
  }

  /** Gives the role. Throws `conflict` when the claim was decided, or another one of the school won. Answers the person. */
  async approve(ctx: Ctx, id: Id): Promise<Id> {
    return this.deciding(ctx, id, async (tx, claim) => {
      const standing = await this.institutions.lock(tx, claim.institutionId);
      if (standing?.state !== 'approved') throw unknown();
      const [holder] = await this.holders(tx, claim.institutionId);
      if (holder !== undefined && holder !== claim.accountId) throw await this.outrun(tx, holder);
      const before = standing.coordinatorId;
      if (!(await this.writer.giveToCoordinator(tx, claim.institutionId, before, claim.accountId)))
        throw new DomainError('conflict', 'institutions.claims.decided');
      await this.decide(tx, claim, 'approved', null);
      if (holder === undefined) await this.give(tx, claim);
      const others = (await this.claims.openAt(tx, claim.institutionId)).filter((each) => each.id !== id);
      for (const each of others) await this.decide(tx, each, 'outrun', null);
      return claim.accountId;
    });
  }

  async decline(ctx: Ctx, id: Id, reason: string): Promise<void> {
    await this.deciding(ctx, id, (tx, claim) => this.decide(tx, claim, 'declined', reason));
  }

  private async deciding<Result>(ctx: Ctx, id: Id, work: (tx: Tx, claim: ClaimView) => Promise<Result>) {
    await this.access.demand(ctx, 'institutions.edit', {});
    return this.units.run(ctx, async (tx) => {
      const claim = await this.claims.find(tx, id);
      if (!claim) throw unknown();
      return work(tx, claim);
    });
  }

  private async decide(tx: Tx, claim: ClaimView, state: 'approved' | 'declined' | 'outrun', reason: string | null) {
    if (!(await this.claims.decide(tx, claim.id, state, { decidedBy: personOf(tx.actor), reason })))
      throw new DomainError('conflict', 'institutions.claims.decided');
    const kinds = { approved: 'Approved', declined: 'Declined', outrun: 'Outrun' } as const;
    await this.record(tx, `CoordinatorClaim${kinds[state]}`, claim, state, reason);
  }

  private async give(tx: Tx, { institutionId, accountId }: ClaimView): Promise<void> {
    await this.grants.grant(tx, {
      accountId,
      role: 'coordinator',
      scope: { kind: 'institution', id: institutionId },
      expiresAt: null,
      reason: null,
    });
    const subject = { type: 'institution', id: institutionId };
    await this.events.record(tx, { kind: 'CoordinatorAppointed', subject, accountId });
  }

  private async record(
    tx: Tx,
    kind: string,
    { id, accountId, institutionId }: Pick<ClaimView, 'id' | 'accountId' | 'institutionId'>,
    to: string,
    reason: string | null = null,
  ): Promise<void> {
    const subject = { type: 'coordinator_claim', id };
    const from = to === 'asked' ? null : 'asked';
    await this.events.record(tx, { kind, subject, accountId, from, to, reason, detail: { institutionId } });
  }

  private async approved(ctx: Ctx, id: Id): Promise<InstitutionView> {
    const institution = await this.institutions.find(ctx, id);
    if (institution?.state !== 'approved') throw unknown();
    return institution;
  }

  private holders(ctx: Ctx, id: Id): Promise<readonly Id[]> {
    return this.roles.holdersAt(ctx, 'coordinator', { kind: 'institution', id });
  }

  private async taken(tx: Tx, holder: Id): Promise<DomainError> {
    const names = (await this.directory.names(tx, [holder])).get(holder) ?? '';
    return new DomainError('conflict', 'institutions.claim.taken', { names });
  }

  private async outrun(tx: Tx, holder: Id): Promise<DomainError> {
    const name = (await this.directory.names(tx, [holder])).get(holder) ?? '';
    return new DomainError('conflict', 'institutions.claims.outrun', { name });
  }
}
