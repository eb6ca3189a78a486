import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { personOf } from '../../../kernel/actor.js';
import { MINUTE } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { newId, type Id } from '../../../kernel/id.js';
import type { PageOf } from '../../../kernel/page-of.js';
import { type BulkRun, chosenRows, findRun, insertRun, type StepShown, stepsOf } from '../data/bulk.repository.js';
import { selectedIds } from '../data/list.repository.js';
import { poolsOf } from '../data/seat-pool.repository.js';
import { type BulkAction, type BulkEffect, bulkEffect, fits, needsReason } from '../domain/bulk-action.js';
import type { ListFilter } from '../domain/list-filter.js';
import { reaches } from '../domain/list-reach.js';
import { seatSummary } from '../domain/seat-summary.js';
import { BulkWorker } from './bulk-worker.service.js';
import { type ListGround, RegistrationList } from './registration-list.service.js';

export const RUN_BULK = 'registrations.bulk';
/** Up to so many are done while the person waits; more are a job with progress. */
const AT_ONCE = 50;
const MOST_CHOSEN = 10_000;

/** Which registrations: those ticked, or all that a filter finds. */
export interface BulkChoice {
  readonly action: BulkAction;
  readonly ids: readonly Id[];
  readonly all: boolean;
  readonly filter: ListFilter;
}

/** What would happen, before it does. */
export interface BulkPreview {
  readonly ground: ListGround;
  readonly effect: BulkEffect;
  /** Places left for those approved; null: no limit. */
  readonly left: number | null;
  readonly waiting: number;
}

/** One thing done to many: shown first, then done one by one through the same verbs as for one. */
@Injectable()
export class BulkRuns {
  constructor(
    private readonly list: RegistrationList,
    private readonly worker: BulkWorker,
    private readonly units: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly events: EventLog,
  ) {}

  async preview(ctx: Ctx, offeringId: Id, choice: BulkChoice): Promise<BulkPreview> {
    const ground = await this.list.ground(ctx, offeringId);
    const rows = await this.chosen(ctx, ground, choice);
    const pools = await poolsOf(ctx, offeringId);
    const { left, waiting } = seatSummary(pools, 0);
    return {
      ground,
      effect: bulkEffect(
        choice.action,
        rows.map(({ state }) => state),
      ),
      left,
      waiting,
    };
  }

  /** Returns the run, done already where it is small. Throws `invalid` without anybody to do it to or without a reason. */
  async begin(ctx: Ctx, offeringId: Id, choice: BulkChoice, reason: string, backTo: string): Promise<Id> {
    const accountId = personOf(ctx.actor);
    if (accountId === null) throw new DomainError('signed_out', 'errors.signed_out');
    const ground = await this.list.ground(ctx, offeringId);
    const rows = (await this.chosen(ctx, ground, choice)).filter(({ state }) => fits(choice.action, state));
    if (rows.length === 0) throw new DomainError('invalid', 'bulk.nobody', {}, 'ids');
    if (needsReason(choice.action) && reason.trim() === '') {
      throw new DomainError('invalid', 'registrations.reason_missing', {}, 'reason');
    }
    const small = rows.length <= AT_ONCE;
    const id = await this.units.run(ctx, async (tx) => {
      const runId = newId(tx.now);
      const run: BulkRun = {
        id: runId,
        offeringId,
        accountId,
        action: choice.action,
        reason: needsReason(choice.action) ? reason.trim() : null,
        state: 'running',
        total: rows.length,
        changed: 0,
        refused: 0,
        backTo,
        createdAt: tx.now,
        endedAt: null,
      };
      await insertRun(
        tx,
        run,
        rows.map((row) => row.id),
      );
      await this.events.record(tx, {
        kind: 'BulkRunBegun',
        subject: { type: 'bulk_run', id: runId },
        offeringId,
        detail: { action: choice.action, total: rows.length },
      });
      // Also of a small one: should this process end now, somebody finishes it.
      await this.jobs.enqueue(tx, {
        kind: RUN_BULK,
        payload: { runId },
        uniqueKey: runId,
        urgent: true,
        ...(small ? { dueAt: tx.now + MINUTE } : {}),
      });
      return runId;
    });
    if (small) await this.worker.work({ ...ctx, idempotency: null }, id);
    return id;
  }

  /** One of the reader's own runs, with what became of each. */
  async own(
    ctx: Ctx,
    offeringId: Id,
    id: Id,
    page: number,
  ): Promise<{ run: BulkRun; ground: ListGround; steps: PageOf<StepShown> }> {
    const ground = await this.list.ground(ctx, offeringId);
    const run = await findRun(ctx, id);
    if (run?.offeringId !== offeringId || run.accountId !== personOf(ctx.actor)) {
      throw new DomainError('not_found', 'errors.not_found');
    }
    return { run, ground, steps: await stepsOf(ctx, run, page) };
  }

  /** Those chosen whom the reader may decide on; the others are as if they had not been ticked. */
  private async chosen(ctx: Ctx, ground: ListGround, { ids, all, filter }: BulkChoice) {
    const decides = await this.list.decides(ctx, ground);
    if (!decides) throw new DomainError('forbidden', 'errors.forbidden');
    const selection = { ...this.list.selection(ground, filter), reach: decides };
    const wanted = all ? await selectedIds(ctx, selection, MOST_CHOSEN + 1) : ids;
    if (wanted.length > MOST_CHOSEN) throw new DomainError('invalid', 'bulk.too_many', { most: MOST_CHOSEN }, 'ids');
    const rows = [];
    for (let from = 0; from < wanted.length; from += 500) {
      rows.push(...(await chosenRows(ctx, ground.offering.id, wanted.slice(from, from + 500))));
    }
    return rows.filter((row) => reaches(decides, row));
  }
}
