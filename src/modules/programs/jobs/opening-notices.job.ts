import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DAY, MINUTE } from '../../../kernel/clock.js';
import type { Ctx } from '../../../platform/database/context.js';
import { JobHandlers } from '../../../platform/jobs/job-handlers.js';
import { OpeningTelling } from '../service/opening-telling.service.js';

export const TELL_OF_OPENINGS = 'programs.tell-of-openings';

/** Every few minutes: who waits for a region to open is told, once. */
@Injectable()
export class OpeningNoticesJob implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly telling: OpeningTelling,
  ) {}

  onModuleInit(): void {
    this.handlers.add(TELL_OF_OPENINGS, (ctx: Ctx) => this.telling.tell(ctx, 30 * DAY));
    this.handlers.recur(TELL_OF_OPENINGS, 5 * MINUTE);
  }
}
