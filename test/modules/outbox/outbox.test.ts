import { afterEach, describe, expect, inject, it } from 'vitest';
import { newId, type Id } from '../../../src/kernel/id.js';
import type { Tx } from '../../../src/platform/database/context.js';
import { AuditChain } from '../../../src/platform/outbox/audit-chain.js';
import { AuditVerification } from '../../../src/platform/outbox/audit-verification.js';
import { Dispatcher } from '../../../src/platform/outbox/dispatcher.js';
import { EventLog } from '../../../src/platform/outbox/event-log.js';
import { EventReader } from '../../../src/platform/outbox/event-reader.js';
import type { NewEvent, RecordedEvent } from '../../../src/platform/outbox/event.js';
import { Subscriptions } from '../../../src/platform/outbox/subscriptions.js';
import '../../support/provided.js';
import { openMachinery, type MachineryOptions, type TestMachinery } from './machinery.js';

const database = inject('databaseKind');

describe(`events on ${database}`, () => {
  const opened: TestMachinery[] = [];
  const open = async (options?: MachineryOptions) => {
    const machinery = await openMachinery(database, options);
    opened.unshift(machinery);
    return machinery;
  };
  afterEach(async () => {
    for (const machinery of opened.splice(0)) await machinery.close();
  });

  const record = (machinery: TestMachinery, event: Partial<NewEvent> = {}): Promise<Id> =>
    machinery.units.run(machinery.ctx(), (tx) => recordIn(machinery, tx, event));
  const recordIn = (machinery: TestMachinery, tx: Tx, event: Partial<NewEvent> = {}): Promise<Id> =>
    machinery.get(EventLog).record(tx, { kind: 'TestHappened', subject: { type: 'test', id: 'one' }, ...event });
  const verify = (machinery: TestMachinery) => machinery.get(AuditVerification).verify(machinery.ctx());

  it('gives back what was recorded, in order', async () => {
    const machinery = await open();
    const accountId = newId();
    const first = await record(machinery, {
      from: 'draft',
      to: 'confirmed',
      reason: '因为',
      accountId,
      detail: { b: 1, a: [2] },
    });
    await record(machinery, { subject: { type: 'test', id: 'another' } });
    const third = await record(machinery);
    const events = await machinery.get(EventReader).of(machinery.ctx(), { type: 'test', id: 'one' });
    expect(events.map(({ id }) => id)).toEqual([first, third]);
    expect(events[0]).toEqual({
      id: first,
      at: machinery.clock.now(),
      actor: { kind: 'system', accountId: null, name: 'test' },
      kind: 'TestHappened',
      subject: { type: 'test', id: 'one' },
      offeringId: null,
      accountId,
      from: 'draft',
      to: 'confirmed',
      reason: '因为',
      detail: { a: [2], b: 1 },
    });
  });

  it('tells each subscriber of an event once, and others not at all', async () => {
    const machinery = await open();
    const heard: string[] = [];
    const listen = (name: string, kinds: string[]) =>
      machinery
        .get(Subscriptions)
        .add(name, { kinds, handle: async (_ctx, event) => void heard.push(`${name}:${event.kind}`) });
    listen('one', ['TestHappened', 'OtherHappened']);
    listen('two', ['TestHappened']);
    listen('three', ['NothingLikeIt']);
    await record(machinery);
    await record(machinery, { kind: 'OtherHappened' });
    await machinery.drain();
    await machinery.drain();
    expect(heard.sort()).toEqual(['one:OtherHappened', 'one:TestHappened', 'two:TestHappened']);
    const jobs = await machinery
      .ctx()
      .db.rows(`SELECT kind FROM jobs WHERE event_id IS NOT NULL AND state = 'done' ORDER BY kind`);
    expect(jobs).toEqual([{ kind: 'deliver:one' }, { kind: 'deliver:one' }, { kind: 'deliver:two' }]);
  });

  it('tells nobody of a unit of work that failed', async () => {
    const machinery = await open();
    const heard: RecordedEvent[] = [];
    machinery
      .get(Subscriptions)
      .add('one', { kinds: ['TestHappened'], handle: async (_ctx, event) => void heard.push(event) });
    const failing = machinery.units.run(machinery.ctx(), async (tx) => {
      await recordIn(machinery, tx);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await machinery.drain();
    expect(heard).toEqual([]);
  });

  it('chains every event once, more than a batch of them', async () => {
    const machinery = await open();
    await machinery.units.run(machinery.ctx(), async (tx) => {
      for (let count = 0; count < 700; count += 1) await recordIn(machinery, tx);
    });
    await machinery.drain();
    expect(await verify(machinery)).toEqual({ links: 700, waiting: 0, faults: [] });
  });

  it('chains an event that was committed after a later one', { skip: database === 'sqlite' }, async () => {
    const machinery = await open();
    let commit: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (commit = resolve));
    let recorded: (id: Id) => void = () => undefined;
    const isRecorded = new Promise<Id>((resolve) => (recorded = resolve));
    const slow = machinery.units.run(machinery.ctx(), async (tx) => {
      recorded(await recordIn(machinery, tx, { reason: 'slow' }));
      await held;
    });
    const early = await isRecorded;
    const late = await record(machinery, { reason: 'quick' });
    expect(early < late).toBe(true);
    await machinery.drain();
    expect((await verify(machinery)).links).toBe(1);
    commit();
    await slow;
    await machinery.drain();
    expect(await verify(machinery)).toEqual({ links: 2, waiting: 0, faults: [] });
  });

  it('keeps one chain when several dispatchers run at once', async () => {
    const one = await open();
    const others = database === 'postgres' ? [await open({ store: one.store }), await open({ store: one.store })] : [];
    const heard: string[] = [];
    for (const machinery of [one, ...others]) {
      machinery
        .get(Subscriptions)
        .add('one', { kinds: ['TestHappened'], handle: async (_ctx, event) => void heard.push(event.id) });
    }
    const ids = await Promise.all(
      Array.from({ length: 120 }, (_, index) => record([one, ...others][index % (1 + others.length)] ?? one)),
    );
    await Promise.all(
      [one, ...others].flatMap((machinery) => [machinery.get(Dispatcher).dispatch(), machinery.drain()]),
    );
    await one.drain();
    expect([...heard].sort()).toEqual([...ids].sort());
    expect(await verify(one)).toEqual({ links: 120, waiting: 0, faults: [] });
  });

  describe('tampering', () => {
    const tamperings: Record<string, string> = {
      'a changed state': `UPDATE events SET to_state = 'confirmed' WHERE id = :id`,
      'a changed reason': `UPDATE events SET reason = 'another' WHERE id = :id`,
      'a changed time': `UPDATE events SET at = at + 1 WHERE id = :id`,
      'a changed digest': `UPDATE events SET digest = personal_digest WHERE id = :id`,
      'a removed event': `DELETE FROM events WHERE id = :id`,
      'a removed link': `DELETE FROM audit_chain WHERE event_id = :id`,
      'a changed link': `UPDATE audit_chain SET hash = previous_hash WHERE event_id = :id`,
      'an event marked as chained that is not': `UPDATE events SET chain_position = 900 WHERE id = :id`,
    };
    it.each(Object.entries(tamperings))('shows %s', async (_name, sql) => {
      const machinery = await open();
      await record(machinery);
      const id = await record(machinery, { to: 'waiting', reason: 'because', detail: { x: 1 } });
      await record(machinery);
      await machinery.drain();
      expect((await verify(machinery)).faults).toEqual([]);
      await machinery.units.run(machinery.ctx(), (tx) => tx.db.change(sql, { id }));
      expect((await verify(machinery)).faults).not.toEqual([]);
    });

    it('bears the erasure of personal words', async () => {
      const machinery = await open();
      const id = await record(machinery, { reason: 'ill', detail: { note: 'fever' } });
      await record(machinery);
      await machinery.drain();
      await machinery.units.run(machinery.ctx(), (tx) => machinery.get(EventLog).erase(tx, [id]));
      const event = await machinery.get(EventReader).find(machinery.ctx(), id);
      expect([event?.reason, event?.detail]).toEqual([null, null]);
      expect(await verify(machinery)).toEqual({ links: 2, waiting: 0, faults: [] });
    });
  });

  it('starts the chain from a known beginning', async () => {
    const machinery = await open();
    expect(await machinery.get(AuditChain).last(machinery.ctx())).toEqual({ position: 0, hash: '0'.repeat(64) });
  });
});
