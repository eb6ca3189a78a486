import { Injectable } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { Access } from '../../access/index.js';
import { AffiliationRepository } from '../data/affiliation.repository.js';
import { InstitutionRepository } from '../data/institution.repository.js';
import { SchoolPeopleRepository } from '../data/school-people.repository.js';
import type { AffiliationView } from '../domain/affiliation.js';
import { numberKey } from '../domain/member-number.js';
import { BulkConfirmation } from './bulk-confirmation.service.js';
import { unknown } from './unknown.js';

/** What became of a bulk decision: `left` could not be decided, because the number is taken or somebody was faster. */
export interface Decided {
  readonly done: number;
  readonly left: number;
}

/** A coordinator decides who belongs to the institution. */
@Injectable()
export class SchoolDecisions {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: Access,
    private readonly institutions: InstitutionRepository,
    private readonly affiliations: AffiliationRepository,
    private readonly people: SchoolPeopleRepository,
    private readonly bulk: BulkConfirmation,
    private readonly events: EventLog,
  ) {}

  /** Confirms those of these requests that still stand here. Ids of another institution are passed over. */
  async confirm(ctx: Ctx, institutionId: Id, ids: readonly Id[]): Promise<Decided> {
    return this.deciding(ctx, institutionId, async (tx) => {
      const asking = await this.asking(tx, institutionId, ids);
      const rows = asking.map(({ accountId, role, number }) => ({ accountId, role, number }));
      const outcomes = await this.bulk.confirm(tx, institutionId, rows, 'approval');
      const done = outcomes.filter(({ result }) => result === 'updated').length;
      return { done, left: ids.length - done };
    });
  }

  async decline(ctx: Ctx, institutionId: Id, ids: readonly Id[], reason: string): Promise<Decided> {
    return this.deciding(ctx, institutionId, async (tx) => {
      let done = 0;
      for (const each of await this.asking(tx, institutionId, ids)) {
        if (await this.end(tx, each, 'declined', reason)) done += 1;
      }
      return { done, left: ids.length - done };
    });
  }

  /** Ends somebody's belonging: the person left, or never was there. */
  async release(ctx: Ctx, institutionId: Id, id: Id, reason: string): Promise<void> {
    await this.deciding(ctx, institutionId, async (tx) => {
      const found = await this.confirmed(tx, institutionId, id);
      if (!(await this.end(tx, found, 'ended', reason))) throw new DomainError('conflict', 'affiliations.over');
      return null;
    });
  }

  /** Gives, changes or takes away the number somebody is known by. Throws `invalid` when another one has it. */
  async renumber(ctx: Ctx, institutionId: Id, id: Id, number: string | null): Promise<void> {
    await this.deciding(ctx, institutionId, async (tx) => {
      const found = await this.confirmed(tx, institutionId, id);
      const key = numberKey(number);
      const holder = key === null ? undefined : (await this.affiliations.holders(tx, institutionId, [key])).get(key);
      if (holder !== undefined && holder !== id)
        throw new DomainError('invalid', 'affiliations.number_taken', { number: number ?? '' }, 'number');
      const { fromDay, untilDay, verifiedBy } = found;
      const facts = { number, fromDay, untilDay, verifiedBy, decidedBy: personOf(tx.actor) };
      if (!(await this.affiliations.confirm(tx, id, facts))) throw new DomainError('conflict', 'affiliations.over');
      await this.record(tx, found, 'AffiliationRenumbered', 'confirmed', null);
      return null;
    });
  }

  private async deciding<Result>(ctx: Ctx, institutionId: Id, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    await this.access.demand(ctx, 'affiliations.confirm', { institutionId });
    return this.units.run(ctx, async (tx) => {
      const standing = await this.institutions.lock(tx, institutionId);
      if (standing?.state !== 'approved') throw unknown();
      return work(tx);
    });
  }

  private async asking(tx: Tx, institutionId: Id, ids: readonly Id[]): Promise<AffiliationView[]> {
    return (await this.people.at(tx, institutionId, ids)).filter(({ state }) => state === 'requested');
  }

  private async confirmed(tx: Tx, institutionId: Id, id: Id): Promise<AffiliationView> {
    const found = await this.affiliations.find(tx, id);
    if (found?.institutionId !== institutionId) throw unknown();
    if (found.state !== 'confirmed') throw new DomainError('conflict', 'affiliations.over');
    return found;
  }

  private async end(tx: Tx, found: AffiliationView, state: 'declined' | 'ended', reason: string): Promise<boolean> {
    const ended = await this.affiliations.end(tx, found.id, { state, reason, decidedBy: personOf(tx.actor) });
    if (ended)
      await this.record(tx, found, state === 'declined' ? 'AffiliationDeclined' : 'AffiliationReleased', state, reason);
    return ended;
  }

  private async record(tx: Tx, found: AffiliationView, kind: string, to: string, reason: string | null): Promise<void> {
    await this.events.record(tx, {
      kind,
      subject: { type: 'affiliation', id: found.id },
      accountId: found.accountId,
      from: found.state,
      to,
      reason,
      detail: { institutionId: found.institutionId, role: found.role },
    });
  }
}
