import { expect, it } from 'vitest';
import type { Id } from '../../../src/kernel/id.js';
import { Departure, SignUp, Waitlist } from '../../../src/modules/registrations/index.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { EventLog } from '../../../src/platform/outbox/event-log.js';
import { eachDatabase } from '../../support/databases.js';
import { World } from '../../support/world.js';

eachDatabase((_database, open) => {
  it('tells each person what became of their registration, in their language', async () => {
    const portal = await open();
    const world = new World(portal);
    const offering = await world.offering({ pools: [{ capacity: 1 }] });
    const first = await world.person('First', { locale: 'en' });
    const second = await world.person('第二', { locale: 'zh-CN', zone: 'Asia/Shanghai' });
    const signUp = async (accountId: Id): Promise<Id> => {
      const outcome = await portal.get(SignUp).submit(portal.ctx(accountId), offering.id, { consents: {} });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
      return outcome.registrationId;
    };
    const letters = async () => {
      await portal.drain();
      return (await portal.letters.take()).sort((left, right) => left.locale.localeCompare(right.locale));
    };

    const held = await signUp(first);
    const waiting = await signUp(second);
    const [confirmed, waitlisted, ...none] = await letters();
    expect(none).toEqual([]);
    expect([confirmed?.locale, waitlisted?.locale]).toEqual(['en', 'zh-CN']);
    expect(confirmed?.subject).toMatch(/^You are signed up: /u);
    expect(confirmed?.html).toContain(`/registrations/${held}"`);
    expect(waitlisted?.subject).toMatch(/^你已进入候补：/u);
    expect(waitlisted?.text).toContain('你排在第 1 位');
    expect(confirmed?.state).toBe('sent');
    expect(confirmed?.ics).toContain(`UID:registration-${held}`);
    expect(confirmed?.ics).toContain('STATUS:CONFIRMED');

    await portal.get(Departure).withdraw(portal.ctx(first), held);
    const [withdrawn, offered] = await letters();
    expect(withdrawn?.subject).toMatch(/^You have withdrawn: /u);
    expect(withdrawn?.ics).toContain('STATUS:CANCELLED');
    expect(withdrawn?.ics).toContain(`UID:registration-${held}`);
    expect(offered?.subject).toMatch(/^你有一个候补名额：/u);
    expect(offered?.html).toContain(`/registrations/${waiting}/offer"`);

    await portal.get(Waitlist).accept(portal.ctx(second), waiting);
    expect((await letters()).map(({ subject }) => subject)).toEqual([expect.stringMatching(/^名额已确认：/u)]);

    // A registration that has moved on: the newer event tells what holds.
    await portal.get(UnitOfWork).run(portal.ctx(second), (tx) =>
      portal.get(EventLog).record(tx, {
        kind: 'SeatOffered',
        subject: { type: 'registration', id: waiting },
        from: 'waiting',
        to: 'offered',
      }),
    );
    expect(await letters()).toEqual([]);
  });
});
