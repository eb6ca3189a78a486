import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { type BulkRun, type BulkStep, endRun, findRun, settleStep, waitingSteps } from '../data/bulk.repository.js';
import { Departure } from './departure.service.js';
import { Review } from './review.service.js';

const HANDFUL = 50;

/**
 * Takes a run's steps one after the other, each in a unit of its own with the mark that it was taken: a run that was cut
 * off goes on where it stood, and nobody is decided on twice.
 */
@Injectable()
export class BulkWorker {
  private readonly logger = new Logger('BulkWorker');

  constructor(
    private readonly units: UnitOfWork,
    private readonly events: EventLog,
    private readonly review: Review,
    private readonly departure: Departure,
  ) {}

  /** Works as `ctx`'s actor: what they may not do any more is refused, row by row. */
  async work(ctx: Ctx, runId: Id): Promise<void> {
    const run = await findRun(ctx, runId);
    if (run?.state !== 'running') return;
    for (;;) {
      const steps = await waitingSteps(ctx, runId, HANDFUL);
      if (steps.length === 0) break;
      for (const step of steps) await this.take(ctx, run, step);
      await breathe();
    }
    await this.units.run(ctx, async (tx) => {
      if (!(await endRun(tx, runId))) return;
      const { changed = 0, refused = 0 } = (await findRun(tx, runId)) ?? {};
      await this.events.record(tx, {
        kind: 'BulkRunEnded',
        subject: { type: 'bulk_run', id: runId },
        offeringId: run.offeringId,
        detail: { changed, refused },
      });
    });
  }

  private async take(ctx: Ctx, run: BulkRun, { position, registrationId }: BulkStep): Promise<void> {
    try {
      await this.units.run(ctx, async (tx) => {
        if (await settleStep(tx, run.id, position, 'changed', null)) await this.act(tx, run, registrationId);
      });
    } catch (error) {
      if (!(error instanceof DomainError)) this.logger.error(`${run.id} ${registrationId}: ${String(error)}`);
      const failure = error instanceof DomainError ? error.messageKey : 'bulk.broke';
      await this.units.run(ctx, (tx) => settleStep(tx, run.id, position, 'refused', failure));
    }
  }

  private async act(ctx: Ctx, { action, reason }: BulkRun, id: Id): Promise<void> {
    if (action === 'approval') await this.review.approve(ctx, id);
    else if (action === 'refusal') await this.review.decline(ctx, id, reason ?? '');
    else await this.departure.cancel(ctx, id, reason ?? '');
  }
}
