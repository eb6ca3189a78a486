import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/id.js';
import type { Tx } from '../database/context.js';
import { Database } from '../database/database.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Jobs } from '../jobs/jobs.js';
import { WorkSources } from '../jobs/work-sources.js';
import { AuditChain, CHAIN_LOCK } from './audit-chain.js';
import { Subscriptions } from './subscriptions.js';

const BATCH = 250;

/**
 * Gives events their place in the audit chain and one job per subscriber, in one unit of work per batch. It looks
 * for events without a place, not past a last id: on PostgreSQL an earlier id may be committed later.
 */
@Injectable()
export class Dispatcher implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly units: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly chain: AuditChain,
    private readonly subscriptions: Subscriptions,
    private readonly sources: WorkSources,
  ) {}

  onModuleInit(): void {
    this.sources.add('events', () => this.dispatch());
  }

  /** Dispatches one batch. Answers true when there may be more. */
  async dispatch(): Promise<boolean> {
    const ctx = this.database.systemCtx('dispatcher');
    const waiting = await ctx.db.row(`SELECT 1 AS waiting FROM events WHERE chain_position IS NULL LIMIT 1`);
    if (!waiting) return false;
    return this.units.run(ctx, (tx) => this.dispatchBatch(tx));
  }

  private async dispatchBatch(tx: Tx): Promise<boolean> {
    if (!(await this.holdsLock(tx))) return false;
    const events = await tx.db.rows<{ id: Id; kind: string; digest: string }>(
      `SELECT id, kind, digest FROM events WHERE chain_position IS NULL ORDER BY id LIMIT :batch`,
      { batch: BATCH },
    );
    if (events.length === 0) return false;
    await this.chain.append(tx, events);
    const deliveries = events.flatMap((event) =>
      this.subscriptions.deliveriesFor(event.kind).map((kind) => ({ eventId: event.id, kind })),
    );
    await this.jobs.enqueueDeliveries(tx, deliveries);
    return true;
  }

  /** One dispatcher at a time, and no line of others behind it: the writer lock sees to it on SQLite. */
  private async holdsLock(tx: Tx): Promise<boolean> {
    if (tx.db.dialect === 'sqlite') return true;
    const row = await tx.db.row<{ held: boolean }>(`SELECT pg_try_advisory_xact_lock(:lock) AS held`, {
      lock: CHAIN_LOCK,
    });
    return row?.held === true;
  }
}
