import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DAY } from '../../../kernel/clock.js';
import { DEFAULT_LOCALE } from '../../../kernel/locale.js';
import { JobHandlers } from '../../../platform/jobs/job-handlers.js';
import { Retention } from '../../../platform/jobs/retention.js';
import { findRun, removeOldRuns } from '../data/bulk.repository.js';
import { RUN_BULK } from './bulk-runs.service.js';
import { BulkWorker } from './bulk-worker.service.js';

const KEPT = 90 * DAY;

/** Large runs go on as jobs, as the person who began them. */
@Injectable()
export class BulkContributions implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly retention: Retention,
    private readonly worker: BulkWorker,
  ) {}

  onModuleInit(): void {
    this.handlers.add(RUN_BULK, async (ctx, payload) => {
      const runId = String(payload['runId']);
      const run = await findRun(ctx, runId);
      if (!run) return;
      const actor = { kind: 'person', accountId: run.accountId, sessionId: 'bulk' } as const;
      await this.worker.work({ ...ctx, actor, locale: DEFAULT_LOCALE }, runId);
    });
    this.retention.add('bulk runs', (tx) => removeOldRuns(tx, tx.now - KEPT));
  }
}
