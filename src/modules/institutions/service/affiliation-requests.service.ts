import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { Accounts, type AccountSummary } from '../../accounts/index.js';
import { AffiliationRepository } from '../data/affiliation.repository.js';
import { InstitutionRepository } from '../data/institution.repository.js';
import { ListedPeopleRepository } from '../data/listed-people.repository.js';
import type { AffiliationRole, VerifiedBy } from '../domain/affiliation.js';
import { numberKey } from '../domain/member-number.js';
import { keysOf } from '../domain/person-keys.js';
import { verdictOf } from '../domain/verdict.js';
import { BelongingProof, type Proof } from './belonging-proof.service.js';
import { accountIn } from './signed-in.js';
import { unknown } from './unknown.js';

/** What somebody says they are somewhere. */
export interface AffiliationClaim {
  readonly institutionId: Id;
  readonly role: AffiliationRole;
  readonly number: string | null;
  readonly fromDay: string | null;
  readonly untilDay: string | null;
  /** A word to whoever decides. */
  readonly note: string | null;
}

/** A person says where they belong, and when they leave. */
@Injectable()
export class AffiliationRequests {
  constructor(
    private readonly units: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly institutions: InstitutionRepository,
    private readonly affiliations: AffiliationRepository,
    private readonly listed: ListedPeopleRepository,
    private readonly proof: BelongingProof,
    private readonly events: EventLog,
  ) {}

  /**
   * Confirmed at once where a mailbox or a list proves it, else asked of the coordinator. Answers which. Throws
   * `invalid` when the person is that there already or somebody confirmed has the number.
   */
  async ask(ctx: Ctx, claim: AffiliationClaim): Promise<'confirmed' | 'requested'> {
    const accountId = accountIn(ctx);
    return this.units.run(ctx, async (tx) => {
      const institutionId = await this.place(tx, claim.institutionId);
      const person = await this.accounts.find(tx, accountId);
      if (!person) throw unknown();
      await this.demandNew(tx, { ...claim, institutionId }, accountId);
      const proof = await this.proof.of(tx, person, institutionId, claim);
      const verifiedBy = verdictOf(claim.role, proof);
      await this.write(tx, person, { ...claim, institutionId }, verifiedBy, proof);
      return verifiedBy === null ? 'requested' : 'confirmed';
    });
  }

  /** Leaves, or takes a request back. Throws `not_found` for anybody else's, `conflict` when it has ended already. */
  async leave(ctx: Ctx, id: Id): Promise<void> {
    const accountId = accountIn(ctx);
    await this.units.run(ctx, async (tx) => {
      const affiliation = await this.affiliations.find(tx, id);
      if (affiliation?.accountId !== accountId) throw unknown();
      const state = affiliation.state === 'requested' ? 'withdrawn' : 'ended';
      if (!(await this.affiliations.end(tx, id, { state, reason: null, decidedBy: accountId })))
        throw new DomainError('conflict', 'affiliations.over');
      await this.events.record(tx, {
        kind: state === 'withdrawn' ? 'AffiliationWithdrawn' : 'AffiliationEnded',
        subject: { type: 'affiliation', id },
        accountId,
        from: affiliation.state,
        to: state,
        detail: { institutionId: affiliation.institutionId },
      });
    });
  }

  /** The institution, locked; the one it lives on in if it was merged. A proposed one is known to who proposed it. */
  private async place(tx: Tx, asked: Id): Promise<Id> {
    const id = (await this.institutions.survivors(tx, [asked])).get(asked);
    const standing = id ? await this.institutions.lock(tx, id) : undefined;
    if (!id || !standing) throw unknown();
    if (standing.state === 'merged') return this.place(tx, id);
    const mine = standing.state === 'proposed' && standing.proposedBy === accountIn(tx);
    if (standing.state !== 'approved' && !mine) throw unknown();
    return id;
  }

  private async demandNew(tx: Tx, { institutionId, role, number }: AffiliationClaim, accountId: Id): Promise<void> {
    const live = await this.affiliations.liveAt(tx, institutionId, [accountId]);
    if (live.some((each) => each.role === role)) throw new DomainError('invalid', 'affiliations.already', {}, 'role');
    const key = numberKey(number);
    if (key === null || !(await this.affiliations.holders(tx, institutionId, [key])).has(key)) return;
    throw new DomainError('invalid', 'affiliations.number_taken', { number: number ?? '' }, 'number');
  }

  private async write(
    tx: Tx,
    person: AccountSummary,
    claim: AffiliationClaim,
    verifiedBy: VerifiedBy | null,
    { listedId }: Proof,
  ): Promise<void> {
    const given = { ...claim, accountId: person.id, keys: keysOf(person, claim.number), verifiedBy, decidedBy: null };
    const id = await this.affiliations.insert(tx, given);
    if (id === null) throw new DomainError('invalid', 'affiliations.already', {}, 'role');
    if (verifiedBy === 'list' && listedId !== null) await this.listed.claim(tx, listedId, id);
    await this.events.record(tx, {
      kind: verifiedBy === null ? 'AffiliationRequested' : 'AffiliationConfirmed',
      subject: { type: 'affiliation', id },
      accountId: person.id,
      to: verifiedBy === null ? 'requested' : 'confirmed',
      detail: { institutionId: claim.institutionId, role: claim.role, verifiedBy },
    });
  }
}
