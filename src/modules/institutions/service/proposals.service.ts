import { Injectable } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import { searchKey } from '../../../kernel/search-key.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { Access } from '../../access/index.js';
import { InstitutionWriter } from '../data/institution-writer.repository.js';
import { InstitutionRepository } from '../data/institution.repository.js';
import { ProposalRepository } from '../data/proposal.repository.js';
import type { InstitutionKind } from '../domain/institution.js';
import { readRegionCode } from '../domain/region-code.js';
import { Institutions } from './institutions.service.js';
import { accountIn } from './signed-in.js';
import { unknown } from './unknown.js';

/** What somebody tells of an institution they did not find. */
export interface ProposalWords {
  readonly name: LocalizedText;
  readonly kind: InstitutionKind;
  readonly region: string | null;
  readonly note: string | null;
}

/** Proposals of one person that may wait at the same time. */
const MOST_OPEN = 5;

/** Institutions that people did not find, and what the office says to them. */
@Injectable()
export class Proposals {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: Access,
    private readonly reading: Institutions,
    private readonly institutions: InstitutionRepository,
    private readonly writer: InstitutionWriter,
    private readonly proposals: ProposalRepository,
    private readonly events: EventLog,
  ) {}

  /**
   * Adds a proposal; its id can be used by its proposer at once. Throws `invalid` for a name that is known already,
   * a wrong region code, or too many that wait.
   */
  async propose(ctx: Ctx, { name, kind, region, note }: ProposalWords): Promise<Id> {
    const accountId = accountIn(ctx);
    const regionCode = region === null ? null : readRegionCode(region);
    if (region !== null && regionCode === null)
      throw new DomainError('invalid', 'institutions.region_wrong', {}, 'region');
    return this.units.run(ctx, async (tx) => {
      await this.demandNew(tx, name);
      const open = await this.proposals.openOf(tx, accountId);
      const again = open.find((each) => sameName(each.name, name));
      if (again) return again.id;
      if (open.length >= MOST_OPEN) throw new DomainError('invalid', 'institutions.propose.too_many', {}, 'name');
      const facts = { parentId: null, kind, name, aliases: [], domains: [], regionCode };
      const id = await this.writer.insert(tx, facts, { by: accountId, note });
      const subject = { type: 'institution', id };
      await this.events.record(tx, { kind: 'InstitutionProposed', subject, accountId, to: 'proposed' });
      return id;
    });
  }

  /** Takes it in as new. Requests that wait with it stay, for whoever comes to look after it. */
  async approve(ctx: Ctx, id: Id): Promise<void> {
    await this.deciding(ctx, id, async (tx, proposedBy) => {
      await this.decide(tx, id, { state: 'approved', mergedIntoId: null, reason: null });
      await this.record(tx, id, 'InstitutionProposalApproved', 'approved', proposedBy);
    });
  }

  /** Not taken in: who waited with it is no longer waiting. */
  async decline(ctx: Ctx, id: Id, reason: string): Promise<void> {
    await this.deciding(ctx, id, async (tx, proposedBy) => {
      await this.decide(tx, id, { state: 'declined', mergedIntoId: null, reason });
      const ended = await this.proposals.endRequests(tx, id, { reason, decidedBy: personOf(tx.actor) });
      await this.record(tx, id, 'InstitutionProposalDeclined', 'declined', proposedBy, reason);
      for (const each of ended)
        await this.events.record(tx, {
          kind: 'AffiliationDeclined',
          subject: { type: 'affiliation', id: each.id },
          accountId: each.accountId,
          from: 'requested',
          to: 'declined',
          reason,
          detail: { institutionId: id, withProposal: true },
        });
    });
  }

  private async deciding(ctx: Ctx, id: Id, work: (tx: Tx, proposedBy: Id | null) => Promise<void>): Promise<void> {
    await this.access.demand(ctx, 'institutions.edit', {});
    await this.units.run(ctx, async (tx) => {
      const standing = await this.institutions.lock(tx, id);
      if (!standing) throw unknown();
      await work(tx, standing.proposedBy);
    });
  }

  private async decide(
    tx: Tx,
    id: Id,
    decision: { state: 'approved' | 'declined'; mergedIntoId: null; reason: string | null },
  ): Promise<void> {
    const decided = await this.writer.decide(tx, id, 'proposed', { ...decision, decidedBy: personOf(tx.actor) });
    if (!decided) throw new DomainError('conflict', 'institutions.proposals.decided');
  }

  private async record(
    tx: Tx,
    id: Id,
    kind: string,
    to: string,
    accountId: Id | null,
    reason: string | null = null,
  ): Promise<void> {
    const subject = { type: 'institution', id };
    await this.events.record(tx, { kind, subject, accountId, from: 'proposed', to, reason });
  }

  /** A name somebody typed in full that is in the list already is chosen, not proposed. */
  private async demandNew(tx: Tx, name: LocalizedText): Promise<void> {
    for (const written of Object.values(name)) {
      const key = searchKey(written);
      const known = (await this.reading.search(tx, written, 10)).find((each) =>
        [...Object.values(each.name), ...each.aliases].some((other) => searchKey(other) === key),
      );
      if (!known) continue;
      const variables = { name: inLocale(known.name, tx.locale) };
      throw new DomainError('invalid', 'institutions.propose.known', variables, 'name');
    }
  }
}

function sameName(left: LocalizedText, right: LocalizedText): boolean {
  const keys = new Set(Object.values(left).map((each) => searchKey(each)));
  return Object.values(right).some((each) => keys.has(searchKey(each)));
}
