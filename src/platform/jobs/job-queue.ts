import { Injectable } from '@nestjs/common';
import { SECOND, type Instant } from '../../kernel/clock.js';
import { newSecret } from '../../kernel/digest.js';
import type { Id } from '../../kernel/id.js';
import type { Ctx, Tx } from '../database/context.js';
import type { ClaimedJob, Payload } from './job.js';
import { RECURRING } from './jobs.js';

/** How long a worker may be silent before another may take its jobs. A live worker renews well before. */
export const LEASE = 60 * SECOND;

interface DueRow {
  id: Id;
  kind: string;
  uniqueKey: string | null;
  payload: string;
  attempts: number;
  dueAt: Instant;
}

const DUE = `state = 'pending' AND due_at <= :now AND (lease_until IS NULL OR lease_until <= :now)`;

/** The jobs table as a queue with leases. Every change after a claim names the lease, so a stale one changes nothing. */
@Injectable()
export class JobQueue {
  async anyDue(ctx: Ctx, now: Instant): Promise<boolean> {
    return (await ctx.db.row(`SELECT 1 AS due FROM jobs WHERE ${DUE} LIMIT 1`, { now })) !== undefined;
  }

  async claim(tx: Tx, most: number): Promise<ClaimedJob[]> {
    const skipLocked = tx.db.dialect === 'postgres' ? 'FOR UPDATE SKIP LOCKED' : '';
    const rows = await tx.db.rows<DueRow>(
      `SELECT id, kind, unique_key, payload, attempts, due_at FROM jobs WHERE ${DUE}
       ORDER BY priority, due_at, id LIMIT :most ${skipLocked}`,
      { now: tx.now, most },
    );
    if (rows.length === 0) return [];
    const leaseToken = newSecret();
    await tx.db.change(
      `UPDATE jobs SET lease_token = :leaseToken, lease_until = :until, attempts = attempts + 1 WHERE id IN (:ids)`,
      { leaseToken, until: tx.now + LEASE, ids: rows.map((row) => row.id) },
    );
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      payload: JSON.parse(row.payload) as Payload,
      attempts: row.attempts + 1,
      dueAt: row.dueAt,
      leaseToken,
      recurring: row.uniqueKey === RECURRING,
    }));
  }

  async renew(tx: Tx, jobs: readonly ClaimedJob[]): Promise<void> {
    await tx.db.change(
      `UPDATE jobs SET lease_until = :until WHERE state = 'pending' AND id IN (:ids) AND lease_token IN (:tokens)`,
      {
        until: tx.now + LEASE,
        ids: jobs.map((job) => job.id),
        tokens: [...new Set(jobs.map((job) => job.leaseToken))],
      },
    );
  }

  /** Ends the job, unless it was asked for again while it ran. Returns false when the lease was no longer ours. */
  async complete(tx: Tx, job: ClaimedJob): Promise<boolean> {
    const held = { id: job.id, token: job.leaseToken, dueAt: job.dueAt, now: tx.now };
    const ended = await tx.db.change(
      `UPDATE jobs SET state = 'done', lease_token = NULL, lease_until = NULL, last_error = NULL, ended_at = :now
       WHERE id = :id AND lease_token = :token AND state = 'pending' AND due_at = :dueAt`,
      held,
    );
    if (ended > 0) return true;
    const again = await tx.db.change(
      `UPDATE jobs SET lease_token = NULL, lease_until = NULL, attempts = 0
       WHERE id = :id AND lease_token = :token AND state = 'pending'`,
      held,
    );
    return again > 0;
  }

  /** Gives the job back for later, with what went wrong if anything did. */
  async postpone(
    tx: Tx,
    job: ClaimedJob,
    next: { dueAt: Instant; attempts: number; error: string | null },
  ): Promise<boolean> {
    const changed = await tx.db.change(
      `UPDATE jobs SET lease_token = NULL, lease_until = NULL, due_at = :dueAt, attempts = :attempts, last_error = :error
       WHERE id = :id AND lease_token = :token AND state = 'pending'`,
      { id: job.id, token: job.leaseToken, ...next },
    );
    return changed > 0;
  }

  async bury(tx: Tx, job: ClaimedJob, error: string): Promise<boolean> {
    const changed = await tx.db.change(
      `UPDATE jobs SET state = 'dead', lease_token = NULL, lease_until = NULL, last_error = :error, ended_at = :now
       WHERE id = :id AND lease_token = :token AND state = 'pending'`,
      { id: job.id, token: job.leaseToken, error, now: tx.now },
    );
    return changed > 0;
  }
}
