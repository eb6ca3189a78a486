import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HOUR } from '../../../kernel/clock.js';
import { JobHandlers } from '../../../platform/jobs/job-handlers.js';
import { AccountSweep } from '../service/account-sweep.service.js';

const KIND = 'accounts.sweep';

@Injectable()
export class SweepAccounts implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly sweep: AccountSweep,
  ) {}

  onModuleInit(): void {
    this.handlers.add(KIND, (ctx) => this.sweep.run(ctx));
    this.handlers.recur(KIND, 6 * HOUR);
  }
}
