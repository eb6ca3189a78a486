import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/id.js';
import type { InsertRow, Tx } from '../database/context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Bell } from './bell.js';
import type { NewJob } from './job.js';

export const URGENT = 0;
export const ORDINARY = 1;
/** The unique key of the one pending job that a recurring kind has. */
export const RECURRING = 'recurring';

/** Work to be done after the unit of work it was asked for in, and never if that unit fails. */
@Injectable()
export class Jobs {
  constructor(private readonly bell: Bell) {}

  /** Writes a job in the caller's unit. With a `uniqueKey` that is already pending, only the due time moves. */
  async enqueue(tx: Tx, job: NewJob): Promise<void> {
    const row = this.rowOf(tx, job);
    UnitOfWork.afterCommit(tx, () => this.bell.ring());
    if (!job.uniqueKey) {
      await tx.db.insert('jobs', row);
      return;
    }
    // A job that runs at this moment must run again; its worker sees that by the due time having moved.
    await tx.db.change(
      `INSERT INTO jobs (id, kind, unique_key, payload, state, priority, attempts, due_at, created_at)
       VALUES (:id, :kind, :uniqueKey, :payload, 'pending', :priority, 0, :dueAt, :createdAt)
       ON CONFLICT (kind, unique_key) WHERE state = 'pending'
       DO UPDATE SET due_at = CASE WHEN jobs.lease_token IS NOT NULL AND jobs.due_at = excluded.due_at
                                   THEN excluded.due_at + 1 ELSE excluded.due_at END`,
      { ...row, uniqueKey: job.uniqueKey },
    );
  }

  /** Writes one delivery per event and handler; what was already there is kept. */
  async enqueueDeliveries(tx: Tx, deliveries: readonly { eventId: Id; kind: string }[]): Promise<void> {
    if (deliveries.length === 0) return;
    const rows = deliveries.map(({ eventId, kind }) => ({
      ...this.rowOf(tx, { kind, payload: { eventId } }),
      eventId,
    }));
    await tx.db.insert('jobs', rows, { orIgnore: true });
    UnitOfWork.afterCommit(tx, () => this.bell.ring());
  }

  /** Sees to it that a recurring kind has its job. */
  async ensureRecurring(tx: Tx, kinds: readonly string[]): Promise<void> {
    if (kinds.length === 0) return;
    const rows = kinds.map((kind) => this.rowOf(tx, { kind, payload: {}, uniqueKey: RECURRING }));
    await tx.db.insert('jobs', rows, { orIgnore: true });
  }

  private rowOf(tx: Tx, job: NewJob): InsertRow {
    return {
      id: newId(),
      kind: job.kind,
      uniqueKey: job.uniqueKey ?? null,
      payload: JSON.stringify(job.payload),
      state: 'pending',
      priority: job.urgent ? URGENT : ORDINARY,
      attempts: 0,
      dueAt: job.dueAt ?? tx.now,
      createdAt: tx.now,
    };
  }
}
