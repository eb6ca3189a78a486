import { renameSync } from 'node:fs';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DAY, SECOND } from '../../kernel/clock.js';
import { digestOf } from '../../kernel/digest.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/id.js';
import { Config } from '../config/config.js';
import type { Ctx } from '../database/context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Attempt } from '../jobs/job.js';
import { PermanentFailure, Postponed } from '../jobs/job-failure.js';
import { JobHandlers } from '../jobs/job-handlers.js';
import { EventLog } from '../outbox/event-log.js';
import { exportFile } from './export-folder.js';
import { ExportKinds } from './export-kinds.js';
import { ExportStore, type ExportLine } from './export-store.js';
import { ExportThread } from './export-thread.service.js';
import { WRITE_EXPORT } from './exports.service.js';

const KEPT = 7 * DAY;
const MOST_TRIES = 3;
const SAY_EVERY_MS = 700;

/** Writes the files that were asked for. A run that was cut off begins its file anew. */
@Injectable()
export class ExportJob implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly kinds: ExportKinds,
    private readonly store: ExportStore,
    private readonly thread: ExportThread,
    private readonly units: UnitOfWork,
    private readonly events: EventLog,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.handlers.add(WRITE_EXPORT, (ctx, payload, attempt) => this.run(ctx, String(payload['exportId']), attempt));
  }

  private async run(ctx: Ctx, id: Id, attempt: Attempt): Promise<void> {
    const line = await this.store.find(ctx, id);
    if (line?.state !== 'waiting') return;
    if (this.thread.isBusy) throw new Postponed(ctx.now + SECOND);
    try {
      await this.write(ctx, line);
    } catch (error) {
      const refused = error instanceof DomainError;
      if (!refused && attempt.number < MOST_TRIES) throw error;
      await this.units.run(ctx, (tx) => this.store.fail(tx, id, refused ? error.messageKey : 'exports.broke'));
      if (!refused) throw new PermanentFailure(String(error));
    }
  }

  private async write(ctx: Ctx, line: ExportLine): Promise<void> {
    // What its owner may see now, not when they asked.
    const plan = await this.kinds.demand(line.kind).plan(readerOf(ctx, line), line.targetId, line.query);
    const path = exportFile(this.config, line.id);
    const made = await this.thread.write(plan, `${path}.part`, this.teller(ctx, line.id));
    renameSync(`${path}.part`, path);
    await this.units.run(ctx, async (tx) => {
      const facts = { ...made, reachDigest: digestOf(plan.reach), expiresAt: tx.now + KEPT };
      if (!(await this.store.complete(tx, line.id, facts))) return;
      await this.events.record(tx, {
        kind: 'ExportMade',
        subject: { type: 'export', id: line.id },
        detail: { rows: made.written },
      });
    });
  }

  /** Writes the progress down now and then; the next word waits for the last to be kept. */
  private teller(ctx: Ctx, id: Id): (written: number) => void {
    let spoke = performance.now();
    let busy = false;
    return (written) => {
      if (busy || performance.now() - spoke < SAY_EVERY_MS) return;
      busy = true;
      spoke = performance.now();
      // A word that is lost is followed by another.
      this.units
        .run(ctx, (tx) => this.store.progress(tx, id, written))
        .then(
          () => (busy = false),
          () => (busy = false),
        );
    };
  }
}

/** The job's ctx as the person who asked: their roles, their language, their clock. */
function readerOf(ctx: Ctx, { accountId, locale, zone }: ExportLine): Ctx {
  return { ...ctx, actor: { kind: 'person', accountId, sessionId: 'export' }, locale, zone };
}
