import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/clock.js';
import { Access, RoleRegister } from '../../../modules/access/index.js';
import { PeopleDirectory } from '../../../modules/accounts/index.js';
import type { Ctx, Dialect } from '../../../platform/database/context.js';
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
  ) {}

  async of(ctx: Ctx): Promise<Overview> {
    const counts = await this.roles.counts(ctx);
    return {
      people: (await this.access.can(ctx, 'people.view', {})) ? await this.people.count(ctx) : null,
      roles: [...counts.values()].reduce((sum, count) => sum + count, 0),
      mailWaiting: (await this.access.can(ctx, 'mail.view', {})) ? (await this.mails.load(ctx)).queued : null,
      jobs: (await this.access.can(ctx, 'jobs.view', {})) ? await this.work(ctx) : null,
      audit: (await this.access.can(ctx, 'audit.view', {})) ? { length: (await this.chain.last(ctx)).position } : null,
      database: ctx.db.dialect,
    };
  }

  private async work(ctx: Ctx): Promise<NonNullable<Overview['jobs']>> {
    const { counts, oldestDueAt } = await this.jobs.load(ctx);
    return { dead: counts.dead, pending: counts.pending, oldestDueAt };
  }
}
