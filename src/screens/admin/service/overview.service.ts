import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/clock.js';
import { Access, RoleRegister } from '../../../modules/access/index.js';
import { PeopleDirectory } from '../../../modules/accounts/index.js';
import type { Ctx, Dialect } from '../../../platform/database/context.js';
import { DoctorChecks } from '../../../platform/doctor/doctor-checks.js';
import { JobDesk } from '../../../platform/jobs/job-desk.js';
import { MailStore } from '../../../platform/mail/mail-store.js';
import { AuditChain } from '../../../platform/outbox/audit-chain.js';

/** What the first page of administration says; a part is null for who may not see it. */
export interface Overview {
  readonly people: number | null;
  readonly roles: number;
  readonly mailWaiting: number | null;
  readonly jobs: { readonly dead: number; readonly pending: number; readonly oldestDueAt: Instant | null } | null;
  readonly audit: { readonly length: number } | null;
  /** How many quick checks of the doctor ran, and how many found something wrong. */
  readonly checks: { readonly ran: number; readonly wrong: number } | null;
  readonly database: Dialect;
}

/** Gathers whether the portal is well, as far as the reader may see. */
@Injectable()
export class AdminOverview {
  constructor(
    private readonly access: Access,
    private readonly people: PeopleDirectory,
    private readonly roles: RoleRegister,
    private readonly jobs: JobDesk,
    private readonly mails: MailStore,
    private readonly chain: AuditChain,
    private readonly doctor: DoctorChecks,
  ) {}

  async of(ctx: Ctx): Promise<Overview> {
    const counts = await this.roles.counts(ctx);
    const seesJobs = await this.access.can(ctx, 'jobs.view', {});
    return {
      people: (await this.access.can(ctx, 'people.view', {})) ? await this.people.count(ctx) : null,
      roles: [...counts.values()].reduce((sum, count) => sum + count, 0),
      mailWaiting: (await this.access.can(ctx, 'mail.view', {})) ? (await this.mails.load(ctx)).queued : null,
      jobs: seesJobs ? await this.work(ctx) : null,
      checks: seesJobs ? await this.examine(ctx) : null,
      audit: (await this.access.can(ctx, 'audit.view', {})) ? { length: (await this.chain.last(ctx)).position } : null,
      database: ctx.db.dialect,
    };
  }

  private async work(ctx: Ctx): Promise<NonNullable<Overview['jobs']>> {
    const { counts, oldestDueAt } = await this.jobs.load(ctx);
    return { dead: counts.dead, pending: counts.pending, oldestDueAt };
  }

  private async examine(ctx: Ctx): Promise<NonNullable<Overview['checks']>> {
    const findings = await this.doctor.run(ctx, 'quick');
    return { ran: findings.length, wrong: findings.filter(({ ok }) => !ok).length };
  }
}
