import { beforeAll, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../src/kernel/clock.js';
import type { Id } from '../../../src/kernel/id.js';
import { Departure, RegistrationReader, SeatDesk, Waitlist } from '../../../src/modules/registrations/index.js';
import { Database } from '../../../src/platform/database/database.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { signUpTo } from '../../support/sign-up.js';
import { type PlannedOffering, World } from '../../support/world.js';

eachDatabase((_database, open) => {
  describe('the waitlist', () => {
    let portal: TestPortal;
    let world: World;
    beforeAll(async () => {
      portal = await open();
      world = new World(portal);
    });

    const signUp = (accountId: Id, offeringId: Id) => signUpTo(portal, accountId, offeringId);
    const row = async (id: Id) =>
      (await portal
        .get(Database)
        .read.row<{ state: string; offerExpiresAt: number | null }>(
          `SELECT "state", "offer_expires_at" FROM "registrations" WHERE "id" = :id`,
          { id },
        ))!;
    /** An offering of `capacity` seats that are taken, with `waiting` people in line. */
    const full = async (capacity: number, waiting: number, plan: Parameters<World['offering']>[0] = {}) => {
      const offering = await world.offering({ pools: [{ capacity }], ...plan });
      const people = await world.people(capacity + waiting, undefined, { zone: 'Africa/Nairobi' });
      const ids: Id[] = [];
      for (const person of people) ids.push(await signUp(person, offering.id));
      return { offering, holders: people.slice(0, capacity), queue: people.slice(capacity), ids };
    };
    const organizerOf = async (offering: PlannedOffering) => {
      const organizer = await world.person('Organizer');
      await world.grant(organizer, 'organizer', { kind: 'program', id: offering.programId });
      return organizer;
    };
    const withdraw = (person: Id, id: Id) => portal.get(Departure).withdraw(portal.ctx(person), id);

    it('offers a freed seat to the first in line before any stranger', async () => {
      const { offering, holders, ids } = await full(1, 2);
      await withdraw(holders[0]!, ids[0]!);
      const stranger = await world.person();
      const late = await signUp(stranger, offering.id);
      expect([(await row(ids[1]!)).state, (await row(ids[2]!)).state, (await row(late)).state]).toEqual([
        'offered',
        'waiting',
        'waiting',
      ]);
    });

    it('passes a declined offer to the next in line', async () => {
      const { holders, queue, ids } = await full(1, 2);
      await withdraw(holders[0]!, ids[0]!);
      await portal.get(Waitlist).decline(portal.ctx(queue[0]), ids[1]!);
      expect([(await row(ids[1]!)).state, (await row(ids[2]!)).state]).toEqual(['declined', 'offered']);
    });

    it('passes a lapsed offer on by itself, and refuses to accept it afterwards', async () => {
      const { holders, queue, ids } = await full(1, 2, { offerHours: 2 });
      await withdraw(holders[0]!, ids[0]!);
      const { offerExpiresAt } = await row(ids[1]!);
      portal.clock.set(offerExpiresAt! + 60_000);
      await portal.drain();
      expect([(await row(ids[1]!)).state, (await row(ids[2]!)).state]).toEqual(['lapsed', 'offered']);
      await expect(portal.get(Waitlist).accept(portal.ctx(queue[0]), ids[1]!)).rejects.toMatchObject({ code: 'gone' });
    });

    it('lets no offer lapse while the person sleeps', async () => {
      const { holders, ids } = await full(1, 1, { offerHours: 3 });
      // 20:00 in Nairobi: three hours later it is night there.
      portal.clock.set(Date.UTC(2026, 9, 5, 17));
      await withdraw(holders[0]!, ids[0]!);
      expect((await row(ids[1]!)).offerExpiresAt).toBe(Date.UTC(2026, 9, 6, 5));
    });

    it('offers nothing once offers have ended', async () => {
      const startsAt = portal.clock.now() + 2 * DAY;
      const { offering, ids } = await full(1, 1, { startsAt, closesAt: startsAt - DAY });
      const organizer = await organizerOf(offering);
      portal.clock.set(startsAt + HOUR);
      await portal.get(Departure).cancel(portal.ctx(organizer), ids[0]!, 'did not come');
      expect((await row(ids[1]!)).state).toBe('waiting');
    });

    it('offers added seats at once, as many as were added', async () => {
      const { offering, ids } = await full(1, 4);
      const organizer = await organizerOf(offering);
      await portal.get(SeatDesk).changeCapacity(portal.ctx(organizer), offering.id, offering.poolIds[0]!, 3);
      const states = await Promise.all(ids.map(async (id) => (await row(id)).state));
      expect(states).toEqual(['confirmed', 'offered', 'offered', 'waiting', 'waiting']);
    });

    it('keeps people when the capacity is lowered and offers nothing until enough have left', async () => {
      const { offering, holders, ids } = await full(3, 1);
      const organizer = await organizerOf(offering);
      const desk = portal.get(SeatDesk);
      const { effect } = await desk.effect(portal.ctx(organizer), offering.id, offering.poolIds[0]!, 1);
      expect(effect).toMatchObject({ taken: 3, leaveFirst: 3, offersNow: 0 });
      await desk.changeCapacity(portal.ctx(organizer), offering.id, offering.poolIds[0]!, 1);
      for (const index of [0, 1]) {
        await withdraw(holders[index]!, ids[index]!);
        expect((await row(ids[3]!)).state).toBe('waiting');
      }
      await withdraw(holders[2]!, ids[2]!);
      expect((await row(ids[3]!)).state).toBe('offered');
    });

    it('tells each waiting person the place in line and why', async () => {
      const { holders, queue, ids } = await full(2, 3);
      await withdraw(holders[0]!, ids[0]!);
      const { line } = await portal.get(RegistrationReader).own(portal.ctx(queue[2]), ids[4]!);
      expect(line).toMatchObject({ place: 2, waiting: 2, offersOpen: 1, poolName: null });
    });

    it('puts who comes back after leaving at the end of the line', async () => {
      const { offering, queue, ids } = await full(1, 2);
      await withdraw(queue[0]!, ids[1]!);
      const again = await signUp(queue[0]!, offering.id);
      const { line } = await portal.get(RegistrationReader).own(portal.ctx(queue[0]), again);
      expect(line?.place).toBe(2);
      expect(again).not.toBe(ids[1]);
    });

    it('moves a person to the queue of the pool that has no room, by arrival there', async () => {
      const offering = await world.offering({
        pools: [
          { capacity: 2, everyone: true, name: 'Door' },
          { capacity: 1, everyone: true, name: 'Lab' },
        ],
      });
      const people = await world.people(4);
      const ids: Id[] = [];
      for (const person of people) ids.push(await signUp(person, offering.id));
      const states = async () => Promise.all(ids.map(async (id) => (await row(id)).state));
      expect(await states()).toEqual(['confirmed', 'waiting', 'waiting', 'waiting']);
      await withdraw(people[0]!, ids[0]!);
      expect(await states()).toEqual(['withdrawn', 'offered', 'waiting', 'waiting']);
      const { line } = await portal.get(RegistrationReader).own(portal.ctx(people[2]), ids[2]!);
      expect(line).toMatchObject({ place: 1, poolName: { en: 'Lab' } });
    });

    it('does not let a person answer the offer of another', async () => {
      const { holders, queue, ids } = await full(1, 2);
      await withdraw(holders[0]!, ids[0]!);
      await expect(portal.get(Waitlist).accept(portal.ctx(queue[1]), ids[1]!)).rejects.toMatchObject({
        code: 'not_found',
      });
      expect((await row(ids[1]!)).state).toBe('offered');
    });
  });
});
