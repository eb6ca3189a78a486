import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SECOND } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/id.js';
import type { Ctx, Tx } from '../database/context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { JobHandlers } from '../jobs/job-handlers.js';
import { Jobs } from '../jobs/jobs.js';
import { actingFor } from './import-actor.js';
import type { RowReason } from './import-kind.js';
import { ImportRecords } from './import-records.js';
import type { ImportRecord } from './import-record.js';
import { ImportRehearsal } from './import-rehearsal.service.js';
import { ImportReversal } from './import-reversal.service.js';
import { ImportRun } from './import-run.service.js';
import { reasonOf } from './refusal-reason.js';

const WORK = 'import.work';
/** What is this small is done before the page answers; the job only stands by. */
const SMALL_BYTES = 60_000;
const STAND_BY = 15 * SECOND;

/** Sees to it that what was asked of an import is done: at once when it is small, else by a job, turn after turn. */
@Injectable()
export class ImportWork implements OnModuleInit {
  constructor(
    private readonly units: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly handlers: JobHandlers,
    private readonly records: ImportRecords,
    private readonly rehearsal: ImportRehearsal,
    private readonly runs: ImportRun,
    private readonly reversals: ImportReversal,
  ) {}

  onModuleInit(): void {
    this.handlers.add(WORK, (ctx, payload, attempt) => this.handle(ctx, String(payload['importId']), attempt.last));
  }

  /** Asks for the work, in the unit that changes the state. */
  async ask(tx: Tx, { id, bytes }: Pick<ImportRecord, 'id' | 'bytes'>): Promise<void> {
    const dueAt = bytes <= SMALL_BYTES ? tx.now + STAND_BY : tx.now;
    await this.jobs.enqueue(tx, { kind: WORK, payload: { importId: id }, uniqueKey: id, dueAt, urgent: true });
  }

  /** Does a small import's work now, so that the person sees the result and no progress. */
  async doSmall(ctx: Ctx, { id, bytes }: Pick<ImportRecord, 'id' | 'bytes'>): Promise<void> {
    if (bytes <= SMALL_BYTES) await this.handle({ ...ctx, idempotency: null }, id, false);
  }

  private async handle(ctx: Ctx, id: Id, last: boolean): Promise<void> {
    const record = await this.records.find(ctx, id);
    const acting = actingFor(ctx, record);
    try {
      if (await this.turn(acting, record)) return;
      await this.units.run(acting, (tx) =>
        this.jobs.enqueue(tx, { kind: WORK, payload: { importId: id }, uniqueKey: id, urgent: true }),
      );
    } catch (error) {
      if (!(error instanceof DomainError) && !last) throw error;
      await this.fail(acting, record, error);
      if (!(error instanceof DomainError)) throw error;
    }
  }

  /** Answers whether nothing is left to do. */
  private async turn(ctx: Ctx, record: ImportRecord): Promise<boolean> {
    if (record.state === 'running') return this.runs.turn(ctx, record);
    if (record.state === 'reversing') return this.reversals.turn(ctx, record);
    if (record.state === 'checking') await this.rehearsal.run(ctx, record);
    return true;
  }

  private async fail(ctx: Ctx, { id }: ImportRecord, error: unknown): Promise<void> {
    const failure: RowReason =
      error instanceof DomainError ? reasonOf(error) : { key: 'imports.fault.unexpected', variables: {} };
    await this.units.run(ctx, (tx) => this.records.move(tx, id, ['running', 'reversing'], 'failed', { failure }));
  }
}
