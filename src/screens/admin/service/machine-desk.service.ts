import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { PageOf } from '../../../kernel/page-of.js';
import { Access } from '../../../modules/access/index.js';
import type { Ctx } from '../../../platform/database/context.js';
import { JobDesk, type JobLine, type JobLoad, type JobState } from '../../../platform/jobs/job-desk.js';
import { MailStore, type MailLine } from '../../../platform/mail/mail-store.js';

export interface JobList {
  readonly list: PageOf<JobLine>;
  readonly load: JobLoad;
}

/** Mail and jobs as administrators see them: never their contents. */
@Injectable()
export class MachineDesk {
  constructor(
    private readonly access: Access,
    private readonly jobs: JobDesk,
    private readonly mails: MailStore,
  ) {}

  /** Letters, newest first; with an address, only what went there. */
  async letters(ctx: Ctx, address: string, page: number): Promise<PageOf<MailLine>> {
    await this.access.demand(ctx, 'mail.view', {});
    return this.mails.list(ctx, address === '' ? null : address, page);
  }

  async jobList(ctx: Ctx, state: JobState, page: number): Promise<JobList> {
    await this.access.demand(ctx, 'jobs.view', {});
    return { list: await this.jobs.list(ctx, state, page), load: await this.jobs.load(ctx) };
  }

  async runAgain(ctx: Ctx, id: Id): Promise<void> {
    await this.access.demand(ctx, 'jobs.run', {});
    await this.jobs.runAgain(ctx, id);
  }
}
