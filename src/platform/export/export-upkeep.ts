import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DAY, HOUR } from '../../kernel/clock.js';
import { Config } from '../config/config.js';
import type { Ctx } from '../database/context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DoctorChecks, type Finding } from '../doctor/doctor-checks.js';
import { JobHandlers } from '../jobs/job-handlers.js';
import { removeOldest, Retention } from '../jobs/retention.js';
import { exportFile, exportFolder } from './export-folder.js';
import { ExportStore } from './export-store.js';

const SWEEP = 'export.sweep';
/** How long it is remembered that there was a file. */
const REMEMBERED = 90 * DAY;
/** A file without a row this old was left behind by a crash. */
const ABANDONED = DAY;
const MOST_SHOWN = 5;

/** Files go when their time is over, and every row that says "ready" has its file. */
@Injectable()
export class ExportUpkeep implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly retention: Retention,
    private readonly checks: DoctorChecks,
    private readonly store: ExportStore,
    private readonly units: UnitOfWork,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.handlers.add(SWEEP, (ctx) => this.sweep(ctx));
    this.handlers.recur(SWEEP, HOUR);
    const ended = `state IN ('failed', 'expired') AND bytes IS NULL`;
    this.retention.add('exports', (tx) => removeOldest(tx, 'exports', 'created_at', tx.now - REMEMBERED, ended));
    this.checks.add('exports', { depth: 'quick', examine: async (ctx) => [await this.examine(ctx)] });
  }

  /** The rows say "expired" before their files go: whoever is cut off in between begins again. */
  async sweep(ctx: Ctx): Promise<void> {
    const ids = await this.units.run(ctx, (tx) => this.store.expire(tx));
    for (const id of ids) rmSync(exportFile(this.config, id), { force: true });
    if (ids.length > 0) await this.units.run(ctx, (tx) => this.store.forgetFiles(tx, ids));
    await this.removeAbandoned(ctx);
  }

  private async removeAbandoned(ctx: Ctx): Promise<void> {
    const folder = exportFolder(this.config);
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (statSync(path).mtimeMs > Date.now() - ABANDONED) continue;
      const line = await this.store.find(ctx, name.slice(0, 36));
      if (line?.state !== 'ready' || name.endsWith('.part')) rmSync(path, { force: true });
    }
  }

  private async examine(ctx: Ctx): Promise<Finding> {
    const rows = await ctx.db.rows<{ id: string; bytes: number }>(
      `SELECT id, bytes FROM exports WHERE state = 'ready' AND expires_at > :now`,
      { now: ctx.now },
    );
    const missing = rows.filter(({ id, bytes }) => {
      const path = exportFile(this.config, id);
      return !existsSync(path) || statSync(path).size !== Number(bytes);
    });
    const detail =
      missing.length === 0
        ? `${rows.length} files kept`
        : `without their whole file: ${missing
            .slice(0, MOST_SHOWN)
            .map(({ id }) => id)
            .join(', ')}`;
    return { name: 'every export has its file', ok: missing.length === 0, detail };
  }
}
