import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DAY, HOUR } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { JobHandlers } from '../../../platform/jobs/job-handlers.js';
import { CodeRepository } from '../data/code.repository.js';
import { SessionRepository } from '../data/session.repository.js';

const KIND = 'accounts.sweep';

/** Takes away codes and sessions that ended: they say where and when people were, and serve nobody. */
@Injectable()
export class SweepAccounts implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly work: UnitOfWork,
    private readonly codes: CodeRepository,
    private readonly sessions: SessionRepository,
  ) {}

  onModuleInit(): void {
    this.handlers.add(KIND, async (ctx) => {
      await this.work.run(ctx, async (tx) => {
        await this.codes.deleteExpired(tx, tx.now - DAY);
        await this.sessions.deleteExpired(tx, tx.now);
      });
    });
    this.handlers.recur(KIND, 6 * HOUR);
  }
}
