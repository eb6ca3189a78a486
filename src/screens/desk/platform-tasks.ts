import { Injectable, type OnModuleInit } from '@nestjs/common';
import { personOf } from '../../kernel/actor.js';
import { DAY } from '../../kernel/clock.js';
import { Access } from '../../modules/access/index.js';
import { type DeskTask, DeskTasks } from '../../modules/programs/index.js';
import type { Ctx } from '../../platform/database/context.js';
import { ImportRecords } from '../../platform/import/import-records.js';
import { JobDesk } from '../../platform/jobs/job-desk.js';

/** What the machinery asks of a person: imports of theirs that wait or failed, and work given up for who may run it again. */
@Injectable()
export class PlatformTasks implements OnModuleInit {
  constructor(
    private readonly tasks: DeskTasks,
    private readonly imports: ImportRecords,
    private readonly jobs: JobDesk,
    private readonly access: Access,
  ) {}

  onModuleInit(): void {
    this.tasks.personal.add('imports', (ctx) => this.imported(ctx));
    this.tasks.personal.add('jobs', (ctx) => this.dead(ctx));
  }

  private async imported(ctx: Ctx): Promise<readonly DeskTask[]> {
    const accountId = personOf(ctx.actor);
    if (accountId === null) return [];
    const { rows } = await this.imports.list(ctx, accountId, 1);
    const line = (state: 'checked' | 'failed', since: number): DeskTask[] => {
      const found = rows.filter((row) => row.state === state && row.createdAt > since);
      const [first] = found;
      if (!first) return [];
      const waits = state === 'checked';
      return [
        {
          kind: `imports-${state}`,
          offeringId: null,
          urgency: 1,
          text: { key: waits ? 'today.imports' : 'today.imports_failed', variables: { count: found.length } },
          ...(waits ? { detail: { key: 'today.imports_detail' as const } } : {}),
          button: 'today.look',
          href: found.length === 1 ? `/desk/imports/${first.id}` : '/desk/imports',
        },
      ];
    };
    return [...line('checked', 0), ...line('failed', ctx.now - 3 * DAY)];
  }

  private async dead(ctx: Ctx): Promise<readonly DeskTask[]> {
    if (!(await this.access.can(ctx, 'jobs.run', {}))) return [];
    const { counts } = await this.jobs.load(ctx);
    if (counts.dead === 0) return [];
    return [
      {
        kind: 'dead',
        offeringId: null,
        urgency: 0,
        text: { key: 'today.dead', variables: { count: counts.dead } },
        detail: { key: 'today.dead_detail' },
        button: 'today.look',
        href: '/admin/jobs?state=dead',
      },
    ];
  }
}
