import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Id } from '../../kernel/id.js';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { MOST_ATTEMPTS } from './backoff.js';
import { Bell } from './bell.js';
import { JobHandlers } from './job-handlers.js';
import { JobQueue, LEASE } from './job-queue.js';
import type { ClaimedJob } from './job.js';
import { Jobs } from './jobs.js';
import { Settlement, type Outcome } from './settlement.js';
import { WorkSources } from './work-sources.js';

const MOST_AT_ONCE = 8;
const LONGEST_COURTESY_MS = 250;

/**
 * Takes due jobs under a lease and runs them, a few at a time. One pass writes down what ended and claims what is
 * next in a single unit of work. Any number of workers may run on PostgreSQL; on SQLite it lives in the web process.
 */
@Injectable()
export class JobWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('JobWorker');
  private readonly running = new Map<Id, { job: ClaimedJob; end: Promise<void> }>();
  private readonly outcomes: Outcome[] = [];
  private loop: Promise<void> | null = null;
  private stopping = false;
  private recurringReady = false;
  private renewedAt = performance.now();

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly units: UnitOfWork,
    private readonly bell: Bell,
    private readonly jobs: Jobs,
    private readonly queue: JobQueue,
    private readonly handlers: JobHandlers,
    private readonly sources: WorkSources,
    private readonly settlement: Settlement,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.runWorker) this.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  start(): void {
    if (this.loop) return;
    this.stopping = false;
    this.loop = this.keepWorking();
  }

  /** Claims nothing more, lets what runs end, writes that down. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.bell.interrupt();
    await this.loop;
    this.loop = null;
  }

  /** Dispatches all events and runs all due jobs until nothing is left to do now. For tests and the command line. */
  async drain(): Promise<void> {
    const wasRunning = this.loop !== null;
    await this.stop();
    this.stopping = false;
    while (await this.pass()) await this.someEnd();
    if (wasRunning) this.start();
  }

  private async keepWorking(): Promise<void> {
    while (!this.stopping) {
      const busy = await this.tryPass();
      if (this.stopping) break;
      if (this.running.size > 0) await Promise.race([this.someEnd(), this.bell.wait()]);
      else if (!busy) await this.bell.wait();
    }
    await Promise.all([...this.running.values()].map(({ end }) => end));
    await this.tryPass();
  }

  private async tryPass(): Promise<boolean> {
    try {
      return await this.pass();
    } catch (error) {
      this.logger.error(`a pass failed and will be tried again: ${String(error)}`);
      return false;
    }
  }

  private async pass(): Promise<boolean> {
    await this.makeWay();
    await this.ensureRecurring();
    let fed = false;
    if (!this.stopping) for (const [, feed] of this.sources.all()) fed = (await feed()) || fed;
    const claimed = await this.exchange();
    for (const job of claimed) this.begin(job);
    return fed || this.running.size > 0 || this.outcomes.length > 0;
  }

  /** People wait for an answer, letters can wait a little: while others stand in line to write, work comes in sips. */
  private async makeWay(): Promise<void> {
    // On SQLite a pass may never leave the microtasks, and then no request would be heard while there is work.
    await breathe();
    const latest = performance.now() + LONGEST_COURTESY_MS;
    while (this.units.waiting > this.running.size && !this.stopping && performance.now() < latest) await sleep(5);
  }

  /** Hands in what ended and takes what is due, in one unit of work; opens none when there is nothing to say. */
  private async exchange(): Promise<ClaimedJob[]> {
    const ctx = this.database.systemCtx('worker');
    const free = this.stopping ? 0 : MOST_AT_ONCE - this.running.size;
    const renewing = this.running.size > 0 && performance.now() - this.renewedAt > LEASE / 3;
    const ended = this.outcomes.slice();
    const anyDue = free > 0 && (await this.queue.anyDue(ctx, ctx.now));
    if (ended.length === 0 && !renewing && !anyDue) return [];
    const claimed = await this.units.run(ctx, async (tx) => {
      for (const outcome of ended) await this.settlement.settle(tx, outcome);
      if (renewing)
        await this.queue.renew(
          tx,
          [...this.running.values()].map(({ job }) => job),
        );
      return free > 0 ? this.queue.claim(tx, free) : [];
    });
    if (renewing) this.renewedAt = performance.now();
    this.outcomes.splice(0, ended.length);
    return claimed;
  }

  private begin(job: ClaimedJob): void {
    if (this.running.size === 0) this.renewedAt = performance.now();
    const end = this.run(job).then((error) => {
      this.running.delete(job.id);
      this.outcomes.push({ job, error });
    });
    this.running.set(job.id, { job, end });
  }

  private async run(job: ClaimedJob): Promise<unknown> {
    try {
      const handle = this.handlers.find(job.kind);
      if (!handle) throw new Error(`No handler for jobs of kind ${job.kind}`);
      const attempt = { number: job.attempts, last: job.attempts >= MOST_ATTEMPTS };
      await handle(this.database.systemCtx(job.kind), job.payload, attempt);
      return null;
    } catch (error) {
      return error ?? new Error('a handler threw nothing');
    }
  }

  private async someEnd(): Promise<void> {
    if (this.running.size === 0) return;
    await Promise.race([...this.running.values()].map(({ end }) => end));
  }

  private async ensureRecurring(): Promise<void> {
    const kinds = this.handlers.recurring();
    if (this.recurringReady) return;
    await this.units.run(this.database.systemCtx('worker'), (tx) => this.jobs.ensureRecurring(tx, kinds));
    this.recurringReady = true;
  }
}
