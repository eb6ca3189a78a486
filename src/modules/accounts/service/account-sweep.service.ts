import { Injectable } from '@nestjs/common';
import { DAY } from '../../../kernel/clock.js';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CodeRepository } from '../data/code.repository.js';
import { SessionRepository } from '../data/session.repository.js';

/** Takes away codes and sessions that ended: they say where and when people were, and serve nobody. */
@Injectable()
export class AccountSweep {
  constructor(
    private readonly work: UnitOfWork,
    private readonly codes: CodeRepository,
    private readonly sessions: SessionRepository,
  ) {}

  async run(ctx: Ctx): Promise<void> {
    await this.work.run(ctx, async (tx) => {
      await this.codes.deleteExpired(tx, tx.now - DAY);
      await this.sessions.deleteExpired(tx, tx.now);
    });
  }
}
