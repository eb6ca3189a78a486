import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { MINUTE, SECOND } from '../../kernel/clock.js';
import type { Id } from '../../kernel/id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Ctx } from '../database/context.js';
import { PermanentFailure, Postponed } from '../jobs/job-failure.js';
import { JobHandlers } from '../jobs/job-handlers.js';
import type { Attempt } from '../jobs/job.js';
import { SEND_MAIL } from './letters.js';
import { MailCarrier } from './mail-carrier.js';
import { MailRate } from './mail-rate.js';
import { MailStore, type MailRow } from './mail-store.js';

/** The job that sends one mail. Sending happens outside any unit of work; only its end is written down. */
@Injectable()
export class MailSender implements OnModuleInit, OnApplicationShutdown {
  private underWay = 0;

  constructor(
    private readonly handlers: JobHandlers,
    private readonly units: UnitOfWork,
    private readonly store: MailStore,
    private readonly carrier: MailCarrier,
    private readonly rate: MailRate,
  ) {}

  onModuleInit(): void {
    this.handlers.add(SEND_MAIL, (ctx, payload, attempt) => this.send(ctx, payload['mailId'] as Id, attempt));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.carrier.close();
  }

  private async send(ctx: Ctx, mailId: Id, attempt: Attempt): Promise<void> {
    const mail = await this.store.find(ctx, mailId);
    // Sent, but the worker died before the job was marked: once is enough.
    if (!mail || mail.state !== 'queued') return;
    await this.takeTurn(ctx, mail);
    try {
      await this.carry(ctx, mail, attempt);
    } finally {
      this.underWay -= 1;
    }
  }

  private async carry(ctx: Ctx, mail: MailRow, attempt: Attempt): Promise<void> {
    try {
      await this.carrier.carry(mail);
    } catch (error) {
      const over = error instanceof PermanentFailure || attempt.last;
      if (over) await this.units.run(ctx, (tx) => this.store.markFailed(tx, mail.id));
      throw error;
    }
    await this.units.run(ctx, async (tx) => {
      await this.store.markSent(tx, mail.id);
      if (mail.holdsSecret && this.carrier.leaves) await this.store.blank(tx, mail);
    });
  }

  /** Codes never wait: somebody looks at a screen. The rest is spread over the minutes its number needs. */
  private async takeTurn(ctx: Ctx, mail: MailRow): Promise<void> {
    const mayWait = this.carrier.leaves && !mail.holdsSecret;
    const { lastMinute, queued } = mayWait ? await this.store.load(ctx) : { lastMinute: 0, queued: 0 };
    // Counted in the same breath as compared: several letters look at once.
    if (!mayWait || lastMinute + this.underWay < this.rate.perMinute) {
      this.underWay += 1;
      return;
    }
    const spread = Math.max(1, queued / this.rate.perMinute) * MINUTE;
    throw new Postponed(ctx.now + 5 * SECOND + Math.round(Math.random() * spread));
  }
}
