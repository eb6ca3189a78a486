import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HOUR } from '../../kernel/clock.js';
import type { Ctx } from '../database/context.js';
import { AuditVerification } from '../outbox/audit-verification.js';
import { DoctorChecks, type Finding } from './doctor-checks.js';

/** A delivery that failed comes back within an hour; one that should have begun this long ago will not by itself. */
const LATE = 2 * HOUR;

/** Every change is in the audit chain as it was recorded, and everybody who subscribed has heard or is dead-lettered. */
@Injectable()
export class OutboxCheck implements OnModuleInit {
  constructor(
    private readonly checks: DoctorChecks,
    private readonly verification: AuditVerification,
  ) {}

  onModuleInit(): void {
    this.checks.add('audit chain', { depth: 'thorough', examine: async (ctx) => [await this.chain(ctx)] });
    this.checks.add('jobs', { depth: 'quick', examine: async (ctx) => [await this.jobs(ctx)] });
  }

  private async chain(ctx: Ctx): Promise<Finding> {
    const { links, waiting, faults } = await this.verification.verify(ctx);
    const detail = faults.join('; ') || `${links} events chained, ${waiting} waiting for the worker`;
    return { name: 'audit chain', ok: faults.length === 0, detail };
  }

  private async jobs(ctx: Ctx): Promise<Finding> {
    const row = await ctx.db.row<{ pending: number; late: number; dead: number }>(
      `SELECT (SELECT count(*) FROM jobs WHERE state = 'pending') AS pending,
              (SELECT count(*) FROM jobs WHERE state = 'pending' AND due_at < :before
                 AND (lease_until IS NULL OR lease_until < :before)) AS late,
              (SELECT count(*) FROM jobs WHERE state = 'dead') AS dead`,
      { before: ctx.now - LATE },
    );
    const { pending, late, dead } = { pending: Number(row?.pending), late: Number(row?.late), dead: Number(row?.dead) };
    const detail = `${pending} pending, ${late} long past their time, ${dead} given up`;
    return {
      name: 'deliveries and jobs',
      ok: late === 0,
      detail: late === 0 ? detail : `${detail}: is a worker running?`,
    };
  }
}
