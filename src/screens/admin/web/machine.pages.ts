import { Controller, Get, Post } from '@nestjs/common';
import { JobsPage } from '../../../../views/admin/jobs.js';
import { MailPage } from '../../../../views/admin/mail.js';
import type { Id } from '../../../kernel/id.js';
import { AdminFrame } from '../../../modules/access/index.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, IdParam, ListQuery, Needs, seeOther, type SeeOther } from '../../../platform/http/index.js';
import { MachineDesk } from '../service/machine-desk.service.js';
import { JobListQuery, MailListQuery } from './admin.query.js';

@Controller('admin')
export class MachinePages {
  constructor(
    private readonly machine: MachineDesk,
    private readonly frame: AdminFrame,
  ) {}

  @Get('mail')
  @Needs('mail.view')
  async mail(@CurrentCtx() ctx: Ctx, @ListQuery(MailListQuery) query: MailListQuery) {
    const list = await this.machine.letters(ctx, query.q, query.page);
    return this.frame.page(
      ctx,
      MailPage,
      { list, address: query.q },
      { title: this.frame.words(ctx)('admin.mail.title') },
    );
  }

  @Get('jobs')
  @Needs('jobs.view')
  async jobs(@CurrentCtx() ctx: Ctx, @ListQuery(JobListQuery) query: JobListQuery) {
    const found = await this.machine.jobList(ctx, query.state, query.page);
    return this.frame.page(
      ctx,
      JobsPage,
      { ...found, state: query.state },
      { title: this.frame.words(ctx)('admin.jobs.title') },
    );
  }

  @Post('jobs/:id/run')
  @Needs('jobs.run')
  async runJob(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id): Promise<SeeOther> {
    await this.machine.runAgain(ctx, id);
    return seeOther('/admin/jobs', { kind: 'ok', key: 'admin.jobs.ran' });
  }
}
