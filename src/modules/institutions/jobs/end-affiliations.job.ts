import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HOUR } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { JobHandlers } from '../../../platform/jobs/job-handlers.js';
import { AffiliationLapse } from '../service/affiliation-lapse.service.js';

const KIND = 'institutions.end-affiliations';

/** Twice a day, who has reached their last day at a school has left it. */
@Injectable()
export class EndAffiliations implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly lapse: AffiliationLapse,
  ) {}

  onModuleInit(): void {
    this.handlers.add(KIND, async (ctx) => {
      let last: Id | null = null;
      do last = await this.lapse.endSome(ctx);
      while (last !== null);
    });
    this.handlers.recur(KIND, 12 * HOUR);
  }
}
