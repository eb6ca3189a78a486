import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { Access } from '../../access/index.js';
import { OfferingRepository } from '../data/offering.repository.js';
import { offeringMove, type OfferingMove } from '../domain/offering-state.js';
import type { OfferingView } from '../domain/offering-view.js';
import { publishFaults, type PublishFault } from '../domain/publish-rules.js';
import { EditionDesk } from './edition-desk.service.js';
import { Offerings, resourceOf } from './offerings.service.js';
import { PublishChecks } from './ports.js';
import { UnfitToPublish } from './unfit-to-publish.js';

/** Showing an offering to the world, ending its sign-up, and taking that back. */
@Injectable()
export class Publication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offerings: Offerings,
    private readonly rows: OfferingRepository,
    private readonly checks: PublishChecks,
    private readonly editions: EditionDesk,
    private readonly access: Access,
    private readonly events: EventLog,
  ) {}

  /** What stands between this offering and its publication; empty: nothing. */
  async faults(ctx: Ctx, offering: OfferingView): Promise<PublishFault[]> {
    return [...publishFaults(offering, ctx.now), ...shelfFaults(offering), ...(await this.checks.of(ctx, offering.id))];
  }

  /** The offering and what it lacks, for who may publish it. Throws `not_found` or `forbidden`. */
  async prospect(ctx: Ctx, id: Id): Promise<{ offering: OfferingView; faults: readonly PublishFault[] }> {
    const offering = await this.offerings.find(ctx, id);
    await this.access.demand(ctx, 'offerings.publish', resourceOf(offering));
    return { offering, faults: await this.faults(ctx, offering) };
  }

  /** Throws `UnfitToPublish` with every fault, `conflict` when it is no draft. */
  async publish(ctx: Ctx, id: Id): Promise<void> {
    await this.move(ctx, id, 'publish', null, async (tx, offering) => {
      const faults = await this.faults(tx, offering);
      if (faults.length > 0) throw new UnfitToPublish(faults);
      await this.editions.publishWith(tx, offering.editionId);
    });
  }

  /** Nobody can sign up any more; people in it stay. Throws `conflict` when it is not published. */
  async close(ctx: Ctx, id: Id, reason: string | null): Promise<void> {
    await this.move(ctx, id, 'close', reason);
  }

  /** Takes a closure back. Throws `conflict` when it is not closed. */
  async reopen(ctx: Ctx, id: Id): Promise<void> {
    await this.move(ctx, id, 'reopen', null);
  }

  /** Out of every list, still there to read. Throws `conflict` when it is not closed. */
  async archive(ctx: Ctx, id: Id): Promise<void> {
    await this.move(ctx, id, 'archive', null);
  }

  /** Takes that back: it is closed again. Throws `conflict` when it is not archived by itself. */
  async restore(ctx: Ctx, id: Id): Promise<void> {
    await this.move(ctx, id, 'restore', null, async (_tx, { archivedBy }) => {
      if (archivedBy !== 'offering') throw new DomainError('conflict', 'shelf.archived_above');
    });
  }

  private async move(
    ctx: Ctx,
    id: Id,
    name: OfferingMove,
    reason: string | null,
    check?: (tx: Tx, offering: OfferingView) => Promise<void>,
  ): Promise<void> {
    await this.work.run(ctx, async (tx) => {
      const offering = await this.offerings.find(tx, id);
      await this.access.demand(tx, 'offerings.publish', resourceOf(offering));
      const { from, to, event } = offeringMove(offering.state, name);
      await check?.(tx, offering);
      if (!(await this.rows.move(tx, id, from, to, tx.now))) throw new DomainError('conflict', 'programs.stale');
      await this.events.record(tx, {
        kind: event,
        subject: { type: 'offering', id },
        offeringId: id,
        from,
        to,
        ...(reason ? { reason } : {}),
      });
    });
  }
}

/** What stands in the way above it: a draft program is not public, and nothing opens in an archive. */
function shelfFaults({ programState, editionState }: OfferingView): PublishFault[] {
  if (programState === 'draft') return [{ key: 'shelf.publish.program_draft' }];
  return programState === 'archived' || editionState === 'archived' ? [{ key: 'shelf.publish.archived' }] : [];
}
