import { Injectable, Logger } from '@nestjs/common';
import type { Tx } from '../database/context.js';
import { backoff, MOST_ATTEMPTS } from './backoff.js';
import { PermanentFailure, Postponed } from './job-failure.js';
import { JobHandlers } from './job-handlers.js';
import { JobQueue } from './job-queue.js';
import type { ClaimedJob } from './job.js';

/** How a run ended: `error` is null when it went well. */
export interface Outcome {
  readonly job: ClaimedJob;
  readonly error: unknown;
}

const LONGEST_ERROR = 2_000;

/** Writes down how a job's run ended and what becomes of the job. */
@Injectable()
export class Settlement {
  private readonly logger = new Logger('Jobs');

  constructor(
    private readonly queue: JobQueue,
    private readonly handlers: JobHandlers,
  ) {}

  async settle(tx: Tx, { job, error }: Outcome): Promise<void> {
    const held = await this.write(tx, job, error);
    if (!held)
      this.logger.warn(`${job.kind} ${job.id}: the lease ran out before the run ended; its end was not recorded`);
  }

  private async write(tx: Tx, job: ClaimedJob, error: unknown): Promise<boolean> {
    if (error instanceof Postponed) {
      return this.queue.postpone(tx, job, { dueAt: error.until, attempts: job.attempts - 1, error: null });
    }
    const interval = job.recurring ? this.handlers.intervalOf(job.kind) : undefined;
    if (error === null) {
      if (interval === undefined) return this.queue.complete(tx, job);
      return this.queue.postpone(tx, job, { dueAt: tx.now + interval, attempts: 0, error: null });
    }
    return this.writeFailure(tx, job, error, interval);
  }

  private async writeFailure(tx: Tx, job: ClaimedJob, error: unknown, interval: number | undefined): Promise<boolean> {
    const words = wordsOf(error);
    this.logger.error(`${job.kind} ${job.id} failed (attempt ${job.attempts}): ${words}`);
    const over = error instanceof PermanentFailure || job.attempts >= MOST_ATTEMPTS;
    if (!over) {
      const dueAt = tx.now + backoff(job.attempts, Math.random());
      return this.queue.postpone(tx, job, { dueAt, attempts: job.attempts, error: words });
    }
    // A recurring job never dies: its next turn comes, and its last error stays to be seen.
    if (interval !== undefined)
      return this.queue.postpone(tx, job, { dueAt: tx.now + interval, attempts: 0, error: words });
    return this.queue.bury(tx, job, words);
  }
}

function wordsOf(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.slice(0, LONGEST_ERROR);
}
