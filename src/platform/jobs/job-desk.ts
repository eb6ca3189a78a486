import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import type { Instant } from '../../kernel/clock.js';
import type { Id } from '../../kernel/id.js';
import type { PageOf } from '../../kernel/page-of.js';
import type { Ctx } from '../database/context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Bell } from './bell.js';

export const JOB_STATES = ['pending', 'dead', 'done'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** A job as an operator sees it. Payloads may hold personal words and are not shown. */
export interface JobLine {
  readonly id: Id;
  readonly kind: string;
  readonly state: JobState;
  readonly attempts: number;
  readonly dueAt: Instant;
  readonly endedAt: Instant | null;
  readonly lastError: string | null;
}

/** Whether work gets done: for the operator's pages and health checks. */
export interface JobLoad {
  readonly counts: Readonly<Record<JobState, number>>;
  /** When the job that waits longest past its time should have run. */
  readonly oldestDueAt: Instant | null;
}

const SIZE = 50;
const ORDERS = { pending: 'due_at, id', dead: 'ended_at DESC, id DESC', done: 'ended_at DESC, id DESC' } as const;

/** Looks at the queue and gives given-up jobs another round. Who may is the caller's question: `jobs.view`, `jobs.run`. */
@Injectable()
export class JobDesk {
  constructor(
    private readonly units: UnitOfWork,
    private readonly bell: Bell,
  ) {}

  async load(ctx: Ctx): Promise<JobLoad> {
    const rows = await ctx.db.rows<{ state: JobState; total: number }>(
      'SELECT state, COUNT(*) AS total FROM jobs GROUP BY state',
    );
    const total = new Map(rows.map((row) => [row.state, Number(row.total)]));
    const oldest = await ctx.db.row<{ dueAt: Instant | null }>(
      `SELECT MIN(due_at) AS due_at FROM jobs WHERE state = 'pending' AND due_at <= :now`,
      { now: ctx.now },
    );
    const counts = { pending: total.get('pending') ?? 0, dead: total.get('dead') ?? 0, done: total.get('done') ?? 0 };
    const dueAt = oldest?.dueAt ?? null;
    return { counts, oldestDueAt: dueAt === null ? null : Number(dueAt) };
  }

  async list(ctx: Ctx, state: JobState, page: number): Promise<PageOf<JobLine>> {
    const count = await ctx.db.row<{ total: number }>('SELECT COUNT(*) AS total FROM jobs WHERE state = :state', {
      state,
    });
    const rows = await ctx.db.rows<JobLine>(
      `SELECT id, kind, state, attempts, due_at, ended_at, last_error FROM jobs WHERE state = :state
       ORDER BY ${ORDERS[state]} LIMIT :size OFFSET :offset`,
      { state, size: SIZE, offset: (page - 1) * SIZE },
    );
    return { rows, total: Number(count?.total ?? 0), page, size: SIZE };
  }

  /** Puts a given-up job back in the queue, with all its tries. Throws `conflict` for any other job. */
  async runAgain(ctx: Ctx, id: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      // Only one pending job may have a unique key: where a newer one waits already, that one does the work.
      const changed = await tx.db.change(
        `UPDATE jobs SET state = 'pending', attempts = 0, due_at = :now, ended_at = NULL WHERE id = :id AND state = 'dead'
         AND NOT EXISTS (SELECT 1 FROM jobs newer WHERE newer.state = 'pending' AND newer.kind = jobs.kind AND newer.unique_key = jobs.unique_key)`,
        { id, now: tx.now },
      );
      if (changed === 0) throw new DomainError('conflict', 'admin.jobs.not_dead');
      this.bell.ring();
    });
  }
}
