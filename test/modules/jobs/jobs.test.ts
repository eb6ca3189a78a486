import { afterEach, describe, expect, inject, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/kernel/clock.js';
import { MOST_ATTEMPTS } from '../../../src/platform/jobs/backoff.js';
import { PermanentFailure, Postponed } from '../../../src/platform/jobs/job-failure.js';
import { JobHandlers } from '../../../src/platform/jobs/job-handlers.js';
import { JobQueue, LEASE } from '../../../src/platform/jobs/job-queue.js';
import { JobWorker } from '../../../src/platform/jobs/job-worker.js';
import type { Attempt, JobHandler, NewJob } from '../../../src/platform/jobs/job.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import '../../support/provided.js';
import { openMachinery, type MachineryOptions, type TestMachinery } from '../outbox/machinery.js';

const database = inject('databaseKind');

interface JobRow {
  readonly state: string;
  readonly attempts: number;
  readonly dueAt: number;
  readonly leaseToken: string | null;
  readonly lastError: string | null;
}

describe(`jobs on ${database}`, () => {
  const opened: TestMachinery[] = [];
  const open = async (options?: MachineryOptions) => {
    const machinery = await openMachinery(database, options);
    opened.unshift(machinery);
    return machinery;
  };
  afterEach(async () => {
    for (const machinery of opened.splice(0)) await machinery.close();
  });

  const handle = (machinery: TestMachinery, handler: JobHandler, kind = 'test') =>
    machinery.get(JobHandlers).add(kind, handler);
  const enqueue = (machinery: TestMachinery, job: Partial<NewJob> = {}) =>
    machinery.units.run(machinery.ctx(), (tx) =>
      machinery.get(Jobs).enqueue(tx, { kind: 'test', payload: {}, ...job }),
    );
  const rows = (machinery: TestMachinery, kind = 'test') =>
    machinery
      .ctx()
      .db.rows<JobRow>(
        `SELECT state, attempts, due_at, lease_token, last_error FROM jobs WHERE kind = :kind ORDER BY id`,
        { kind },
      );
  const claim = (machinery: TestMachinery, most = 10) =>
    machinery.units.run(machinery.ctx(), (tx) => machinery.get(JobQueue).claim(tx, most));

  it('runs a job with its payload when it is due, once', async () => {
    const machinery = await open();
    const ran: unknown[] = [];
    handle(machinery, async (_ctx, payload) => void ran.push(payload));
    await enqueue(machinery, { payload: { of: 'now' } });
    await enqueue(machinery, { payload: { of: 'later' }, dueAt: machinery.clock.now() + HOUR });
    await machinery.drain();
    expect(ran).toEqual([{ of: 'now' }]);
    machinery.clock.advance(HOUR);
    await machinery.drain();
    await machinery.drain();
    expect(ran).toEqual([{ of: 'now' }, { of: 'later' }]);
    expect((await rows(machinery)).map(({ state }) => state)).toEqual(['done', 'done']);
  });

  it('does not run a job of a unit of work that failed', async () => {
    const machinery = await open();
    let ran = 0;
    handle(machinery, async () => void (ran += 1));
    const failing = machinery.units.run(machinery.ctx(), async (tx) => {
      await machinery.get(Jobs).enqueue(tx, { kind: 'test', payload: {} });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await machinery.drain();
    expect(ran).toBe(0);
  });

  it('runs urgent jobs first', async () => {
    const machinery = await open();
    await enqueue(machinery, { payload: { of: 'first' } });
    await enqueue(machinery, { payload: { of: 'second' }, urgent: true });
    const claimed = await claim(machinery, 1);
    expect(claimed.map(({ payload }) => payload)).toEqual([{ of: 'second' }]);
  });

  it('keeps one pending job per unique key and moves its due time', async () => {
    const machinery = await open();
    const dueAt = machinery.clock.now() + HOUR;
    await enqueue(machinery, { uniqueKey: 'k', dueAt, payload: { of: 'first' } });
    await enqueue(machinery, { uniqueKey: 'k', dueAt: dueAt + HOUR, payload: { of: 'second' } });
    await enqueue(machinery, { uniqueKey: 'other', dueAt });
    expect((await rows(machinery)).map((row) => row.dueAt)).toEqual([dueAt + HOUR, dueAt]);
  });

  it('runs again what was asked for while it ran', async () => {
    const machinery = await open();
    let ran = 0;
    handle(machinery, async () => {
      ran += 1;
      if (ran === 1) await enqueue(machinery, { uniqueKey: 'k' });
    });
    await enqueue(machinery, { uniqueKey: 'k' });
    await machinery.drain();
    machinery.clock.advance(1);
    await machinery.drain();
    expect(ran).toBe(2);
    expect((await rows(machinery)).map(({ state }) => state)).toEqual(['done']);
  });

  it('tries again with growing waits, then gives up', async () => {
    const machinery = await open();
    const attempts: Attempt[] = [];
    handle(machinery, async (_ctx, _payload, attempt) => {
      attempts.push(attempt);
      throw new Error('still broken');
    });
    await enqueue(machinery);
    const waits: number[] = [];
    for (let round = 0; round < MOST_ATTEMPTS; round += 1) {
      await machinery.drain();
      const [row] = await rows(machinery);
      if (!row || row.state !== 'pending') break;
      expect(row.lastError).toContain('still broken');
      waits.push(row.dueAt - machinery.clock.now());
      machinery.clock.set(row.dueAt);
    }
    expect(attempts.map(({ number }) => number)).toEqual(
      Array.from({ length: MOST_ATTEMPTS }, (_, index) => index + 1),
    );
    expect(attempts.map(({ last }) => last).lastIndexOf(false)).toBe(MOST_ATTEMPTS - 2);
    for (const [index, wait] of waits.entries()) {
      const middle = Math.min(5 * SECOND * 2 ** index, HOUR);
      expect(wait).toBeGreaterThanOrEqual(middle / 2);
      expect(wait).toBeLessThanOrEqual(middle * 1.5);
    }
    expect(await rows(machinery)).toMatchObject([{ state: 'dead', attempts: MOST_ATTEMPTS, leaseToken: null }]);
  });

  it('gives up at once on a permanent failure', async () => {
    const machinery = await open();
    handle(machinery, async () => {
      throw new PermanentFailure('never');
    });
    await enqueue(machinery);
    await machinery.drain();
    expect(await rows(machinery)).toMatchObject([{ state: 'dead', attempts: 1 }]);
  });

  it('does not count a postponed try', async () => {
    const machinery = await open();
    const until = machinery.clock.now() + MINUTE;
    handle(machinery, async () => {
      throw new Postponed(until);
    });
    await enqueue(machinery);
    await machinery.drain();
    expect(await rows(machinery)).toMatchObject([
      { state: 'pending', attempts: 0, dueAt: until, lastError: null, leaseToken: null },
    ]);
  });

  it('does not let a stale lease end a job that another worker has', async () => {
    const machinery = await open();
    await enqueue(machinery);
    const [stale] = await claim(machinery);
    expect(await claim(machinery)).toEqual([]);
    machinery.clock.advance(LEASE);
    const [fresh] = await claim(machinery);
    expect(fresh?.id).toBe(stale?.id);
    const queue = machinery.get(JobQueue);
    const end = (verb: 'complete' | 'bury' | 'postpone', job = stale) =>
      machinery.units.run(machinery.ctx(), (tx) => {
        if (verb === 'complete') return queue.complete(tx, job!);
        if (verb === 'bury') return queue.bury(tx, job!, 'x');
        return queue.postpone(tx, job!, { dueAt: 1, attempts: 0, error: null });
      });
    expect([await end('complete'), await end('bury'), await end('postpone')]).toEqual([false, false, false]);
    expect(await rows(machinery)).toMatchObject([{ state: 'pending', attempts: 2, leaseToken: fresh?.leaseToken }]);
    expect(await end('complete', fresh)).toBe(true);
    expect(await rows(machinery)).toMatchObject([{ state: 'done' }]);
  });

  it('gives every job to one of several workers', async () => {
    const one = await open();
    const two = await open({ store: one.store, clock: one.clock });
    const ran: unknown[] = [];
    for (const machinery of [one, two]) handle(machinery, async (_ctx, payload) => void ran.push(payload['number']));
    await one.units.run(one.ctx(), async (tx) => {
      for (let number = 0; number < 100; number += 1)
        await one.get(Jobs).enqueue(tx, { kind: 'test', payload: { number } });
    });
    await Promise.all([one.drain(), two.drain()]);
    expect(ran.sort((left, right) => Number(left) - Number(right))).toEqual(
      Array.from({ length: 100 }, (_, number) => number),
    );
  });

  it('keeps a recurring job going, failures or not', async () => {
    const machinery = await open();
    let ran = 0;
    handle(machinery, async () => {
      ran += 1;
      if (ran === 2) throw new PermanentFailure('once');
    });
    machinery.get(JobHandlers).recur('test', DAY);
    for (let day = 0; day < 4; day += 1) {
      await machinery.drain();
      expect(await rows(machinery)).toMatchObject([
        { state: 'pending', attempts: 0, dueAt: machinery.clock.now() + DAY },
      ]);
      machinery.clock.advance(DAY);
    }
    expect(ran).toBe(4);
  });

  it('wakes up for a commit and stops clean', async () => {
    const machinery = await open();
    const worker = machinery.get(JobWorker);
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    let ended = false;
    handle(machinery, async () => {
      begun();
      await new Promise((resolve) => setTimeout(resolve, 100));
      ended = true;
    });
    worker.start();
    await new Promise((resolve) => setTimeout(resolve, 400)); // let it fall into its long pauses
    const asked = performance.now();
    await enqueue(machinery);
    await hasBegun;
    expect(performance.now() - asked).toBeLessThan(700);
    await worker.stop();
    expect(ended).toBe(true);
    expect(await rows(machinery)).toMatchObject([{ state: 'done', leaseToken: null }]);
  });

  it('throws away what is past its time, and only that', async () => {
    const machinery = await open();
    handle(machinery, async (_ctx, payload) => {
      if (payload['dies']) throw new PermanentFailure('x');
    });
    await enqueue(machinery);
    await enqueue(machinery, { payload: { dies: true } });
    await machinery.units.run(machinery.ctx(), async (tx) => {
      const key = { actorKey: 'a', route: 'r', bodyDigest: 'd', result: null };
      await tx.db.insert('idempotency_keys', { ...key, key: 'old', createdAt: tx.now - 3 * DAY });
      await tx.db.insert('idempotency_keys', { ...key, key: 'young', createdAt: tx.now });
    });
    await machinery.drain();
    const keys = () => machinery.ctx().db.rows<{ key: string }>(`SELECT key FROM idempotency_keys`);
    expect((await keys()).map(({ key }) => key)).toEqual(['young']);
    machinery.clock.advance(8 * DAY);
    await enqueue(machinery, { dueAt: machinery.clock.now() + DAY });
    await machinery.drain();
    expect((await rows(machinery)).map(({ state }) => state)).toEqual(['dead', 'pending']);
    expect(await keys()).toEqual([]);
  });
});
