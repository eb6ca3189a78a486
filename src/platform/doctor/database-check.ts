import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '../database/context.js';
import { Migrator } from '../database/migrator.js';
import { DoctorChecks, type Finding } from './doctor-checks.js';

interface ForeignKeyFault {
  readonly table: string;
  readonly parent: string;
}

/** The schema is this build's, and the file is whole. PostgreSQL watches over its own pages and foreign keys. */
@Injectable()
export class DatabaseCheck implements OnModuleInit {
  constructor(
    private readonly checks: DoctorChecks,
    private readonly migrator: Migrator,
  ) {}

  onModuleInit(): void {
    this.checks.add('database', { depth: 'quick', examine: async () => [await this.migrations()] });
    this.checks.add('database file', { depth: 'thorough', examine: (ctx) => this.file(ctx) });
  }

  private async migrations(): Promise<Finding> {
    const pending = await this.migrator.pending();
    const detail = pending.length === 0 ? 'none pending' : `run "trellis migrate": ${pending.join(', ')}`;
    return { name: 'migrations', ok: pending.length === 0, detail };
  }

  private async file(ctx: Ctx): Promise<Finding[]> {
    if (ctx.db.dialect !== 'sqlite') return [];
    const pages = await ctx.db.rows<{ integrityCheck: string }>('PRAGMA integrity_check(5)');
    const faults = pages.map((row) => row.integrityCheck).filter((line) => line !== 'ok');
    const orphans = await ctx.db.rows<ForeignKeyFault>('PRAGMA foreign_key_check');
    const pairs = [...new Set(orphans.map(({ table, parent }) => `${table} -> ${parent}`))];
    return [
      { name: 'integrity of the file', ok: faults.length === 0, detail: faults.join('; ') || 'whole' },
      { name: 'foreign keys', ok: pairs.length === 0, detail: pairs.join(', ') || 'all lead somewhere' },
    ];
  }
}
