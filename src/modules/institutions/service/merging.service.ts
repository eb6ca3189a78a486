import { Injectable } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { Access, RoleRegister } from '../../access/index.js';
import { AffiliationRepository } from '../data/affiliation.repository.js';
import { InstitutionWriter } from '../data/institution-writer.repository.js';
import { InstitutionRepository } from '../data/institution.repository.js';
import { MergeRepository, type Merging } from '../data/merge.repository.js';
import type { InstitutionView } from '../domain/institution.js';
import { mergedAliases, type MergeFigures } from '../domain/merge-plan.js';
import { unknown } from './unknown.js';

/** What the page of a merge says before it is done. */
export interface MergeDiff {
  readonly from: InstitutionView;
  readonly into: InstitutionView;
  readonly figures: MergeFigures;
  readonly coordinators: number;
  /** The other names of the one that stays, once it is done. */
  readonly aliases: readonly string[];
}

/** Two institutions become one. Roles follow by themselves: who has one at the one that went has it where it lives on. */
@Injectable()
export class InstitutionMerging {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: Access,
    private readonly roles: RoleRegister,
    private readonly institutions: InstitutionRepository,
    private readonly writer: InstitutionWriter,
    private readonly affiliations: AffiliationRepository,
    private readonly merges: MergeRepository,
    private readonly events: EventLog,
  ) {}

  /** What would happen. Writes nothing. Throws `invalid` for a pair that cannot be merged. */
  async preview(ctx: Ctx, ids: Merging): Promise<MergeDiff> {
    await this.access.demand(ctx, 'institutions.edit', {});
    const { from, into } = await this.pair(ctx, ids);
    const holders = await this.roles.holdersAt(ctx, 'coordinator', { kind: 'institution', id: ids.fromId });
    const figures = await this.merges.figures(ctx, ids);
    return { from, into, figures, coordinators: holders.length, aliases: mergedAliases(from, into) };
  }

  /** Merges, and answers how many people moved. Throws as `preview`, and `conflict` when one changed meanwhile. */
  async merge(ctx: Ctx, ids: Merging, reason: string | null): Promise<number> {
    await this.access.demand(ctx, 'institutions.edit', {});
    return this.units.run(ctx, async (tx) => {
      // In one order for everybody: two merges the other way round can never wait for each other.
      for (const id of [ids.fromId, ids.intoId].sort()) await this.institutions.lock(tx, id);
      const { from, into } = await this.pair(tx, ids);
      await this.settleTwice(tx, ids);
      await this.dropNumbers(tx, ids);
      const moved = await this.merges.moveAffiliations(tx, ids);
      await this.merges.moveRest(tx, ids);
      const facts = { ...into, aliases: mergedAliases(from, into), domains: [...into.domains, ...from.domains] };
      await this.writer.save(tx, into.id, into.version, facts);
      const state = from.state === 'proposed' ? 'proposed' : 'approved';
      const decision = { state: 'merged', mergedIntoId: into.id, decidedBy: personOf(tx.actor), reason } as const;
      if (!(await this.writer.decide(tx, from.id, state, decision)))
        throw new DomainError('conflict', 'institutions.stale');
      await this.record(tx, from, into, { moved, reason });
      return moved;
    });
  }

  private async pair(ctx: Ctx, { fromId, intoId }: Merging): Promise<{ from: InstitutionView; into: InstitutionView }> {
    if (fromId === intoId) throw new DomainError('invalid', 'institutions.merge.self', {}, 'into');
    const from = await this.institutions.find(ctx, fromId);
    const into = await this.institutions.find(ctx, intoId);
    if (!from || into?.state !== 'approved') throw unknown();
    if (from.state !== 'approved' && from.state !== 'proposed')
      throw new DomainError('conflict', 'institutions.proposals.decided');
    if ((await this.institutions.path(ctx, intoId)).includes(fromId))
      throw new DomainError('invalid', 'institutions.merge.below', {}, 'into');
    return { from, into };
  }

  /** Who is the same at both stays once: what is confirmed wins over what is asked for. */
  private async settleTwice(tx: Tx, ids: Merging): Promise<void> {
    for (const each of await this.merges.twice(tx, ids)) {
      const moves = each.fromState === 'confirmed' && each.intoState === 'requested';
      const id = moves ? each.intoAffiliation : each.fromAffiliation;
      const state = moves || each.fromState === 'requested' ? 'withdrawn' : 'ended';
      await this.affiliations.end(tx, id, { state, reason: null, decidedBy: personOf(tx.actor) });
      await this.moved(tx, id, each.accountId, ids, state);
    }
  }

  private async dropNumbers(tx: Tx, ids: Merging): Promise<void> {
    for (const { id, accountId } of await this.merges.dropClashingNumbers(tx, ids))
      await this.moved(tx, id, accountId, ids, 'without_number');
  }

  private async moved(tx: Tx, id: Id, accountId: Id, { intoId }: Merging, to: string): Promise<void> {
    const subject = { type: 'affiliation', id };
    await this.events.record(tx, {
      kind: 'AffiliationMoved',
      subject,
      accountId,
      to,
      detail: { institutionId: intoId },
    });
  }

  private async record(
    tx: Tx,
    from: InstitutionView,
    into: InstitutionView,
    { moved, reason }: { moved: number; reason: string | null },
  ): Promise<void> {
    const kind = from.state === 'proposed' ? 'InstitutionProposalMerged' : 'InstitutionMerged';
    const proposer = await this.institutions.proposerOf(tx, from.id);
    await this.events.record(tx, {
      kind,
      subject: { type: 'institution', id: from.id },
      accountId: proposer,
      from: from.state,
      to: 'merged',
      reason,
      detail: { intoId: into.id, moved },
    });
    await this.events.record(tx, {
      kind: 'InstitutionAbsorbed',
      subject: { type: 'institution', id: into.id },
      detail: { fromId: from.id, moved },
    });
  }
}
