import { Controller, Get, HttpException, Res } from '@nestjs/common';
import { HealthCheckService, HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import type { Response } from 'express';
import { Database } from '../database/database.js';
import { Migrator } from '../database/migrator.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Public } from './policy.js';

/** For whoever starts, watches and restarts the portal. */
@Controller('health')
@Public()
export class HealthController {
  constructor(
    private readonly checks: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly database: Database,
    private readonly units: UnitOfWork,
    private readonly migrator: Migrator,
  ) {}

  /** The process answers. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Both doors to the database open, and no migration is missing. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<object | string> {
    const ctx = this.database.systemCtx('health');
    try {
      return await this.checks.check([
        () => this.indicate('reading', () => ctx.db.rows('SELECT 1 AS one')),
        () => this.indicate('writing', () => this.units.run(ctx, (tx) => tx.db.rows('SELECT 1 AS one'))),
        () => this.indicate('migrations', () => this.nonePending()),
      ]);
    } catch (error) {
      if (!(error instanceof HttpException)) throw error;
      response.status(error.getStatus());
      return error.getResponse();
    }
  }

  private async nonePending(): Promise<void> {
    if ((await this.migrator.pending()).length > 0) throw new Error('pending');
  }

  /** Says only up or down: why is for the log. */
  private async indicate(name: string, check: () => Promise<unknown>): Promise<HealthIndicatorResult> {
    const session = this.indicators.check(name);
    return check().then(
      () => session.up(),
      () => session.down(),
    );
  }
}
