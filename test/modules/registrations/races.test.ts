import { beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../../src/kernel/id.js';
import { Departure, SeatDesk, Waitlist } from '../../../src/modules/registrations/index.js';
import { Database } from '../../../src/platform/database/database.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { signUpTo } from '../../support/sign-up.js';
import { seatFacts } from '../../support/seat-facts.js';
import { World } from '../../support/world.js';

const total = (states: Readonly<Record<string, number>>) => Object.values(states).reduce((sum, each) => sum + each, 0);

eachDatabase((_database, open) => {
  describe('races for seats', () => {
    let portal: TestPortal;
    let world: World;
    beforeAll(async () => {
      portal = await open();
      world = new World(portal);
    });

    const signUp = (accountId: Id, offeringId: Id) => signUpTo(portal, accountId, offeringId);
    const facts = (offeringId: Id) => seatFacts(portal.get(Database).read, offeringId);
    const stateOf = async (id: Id) =>
      (
        await portal
          .get(Database)
          .read.row<{ state: string }>(`SELECT "state" FROM "registrations" WHERE "id" = :id`, { id })
      )?.state;
    const consistent = async (offeringId: Id) => {
      const found = await facts(offeringId);
      for (const pool of found.pools) {
        expect(pool.taken).toBe(pool.held);
        expect(pool.waiting).toBe(pool.queued);
      }
      expect(found.counters).toEqual(found.states);
      return found;
    };

    it('control: with the guard off, reading first and writing after sells one seat many times', async () => {
      const { id, poolIds } = await world.offering({ pools: [{ capacity: 1 }] });
      const poolId = poolIds[0]!;
      // Nobody writes before everybody has read, as happens by itself once enough people press at one moment.
      let reading = 8;
      let allRead = () => {};
      const everybodyRead = new Promise<void>((resolve) => (allRead = resolve));
      const naive = async () => {
        const row = await portal
          .get(Database)
          .read.row<{ taken: number }>(`SELECT "taken" FROM "seat_pools" WHERE "id" = :poolId`, { poolId });
        if ((reading -= 1) === 0) allRead();
        await everybodyRead;
        if (row!.taken >= 1) return false;
        await world.write((tx) =>
          tx.db.change(`UPDATE "seat_pools" SET "taken" = "taken" + 1 WHERE "id" = :poolId`, { poolId }),
        );
        return true;
      };
      const sold = (await Promise.all(Array.from({ length: 8 }, naive))).filter(Boolean).length;
      expect(sold).toBe(8);
      expect((await facts(id)).pools[0]!.taken).toBe(8);
    });

    it('gives the last seat to one person and a place in line to everybody else', async () => {
      const { id } = await world.offering({ pools: [{ capacity: 1 }] });
      const people = await world.people(20);
      await Promise.all(people.map((person) => signUp(person, id)));
      const found = await consistent(id);
      expect(found.states).toEqual({ confirmed: 1, waiting: 19 });
    });

    it('gives the last two seats of three pools to people who get all they need or nothing', async () => {
      const { id, poolIds } = await world.offering({
        pools: [
          { capacity: 2, everyone: true },
          { capacity: 2, everyone: true },
          { capacity: 2, everyone: true },
        ],
      });
      const people = await world.people(20);
      await Promise.all(people.map((person) => signUp(person, id)));
      const found = await consistent(id);
      expect(found.states).toEqual({ confirmed: 2, waiting: 18 });
      expect(found.pools.map(({ taken }) => taken)).toEqual(poolIds.map(() => 2));
    });

    it('makes one registration of a double submit', async () => {
      const { id } = await world.offering({ pools: [{ capacity: 5 }] });
      const person = await world.person();
      const ids = await Promise.all(Array.from({ length: 10 }, () => signUp(person, id)));
      expect(new Set(ids).size).toBe(1);
      expect((await consistent(id)).states).toEqual({ confirmed: 1 });
    });

    it('frees one seat when two tabs withdraw, and offers it once', async () => {
      const { id } = await world.offering({ pools: [{ capacity: 1 }] });
      const [holder, ...queue] = await world.people(4);
      const registration = await signUp(holder!, id);
      for (const person of queue) await signUp(person, id);
      const tabs = await Promise.allSettled(
        Array.from({ length: 2 }, () => portal.get(Departure).withdraw(portal.ctx(holder), registration)),
      );
      expect(tabs.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await consistent(id)).states).toEqual({ withdrawn: 1, offered: 1, waiting: 2 });
    });

    it('keeps everybody right when the capacity changes during a rush', async () => {
      const { id, poolIds, programId } = await world.offering({ pools: [{ capacity: 5 }] });
      const organizer = await world.person('Organizer');
      await world.grant(organizer, 'organizer', { kind: 'program', id: programId });
      const people = await world.people(40);
      const desk = portal.get(SeatDesk);
      const changes = [9, 3, 12, 7].map(
        (capacity) => () => desk.changeCapacity(portal.ctx(organizer), id, poolIds[0]!, capacity),
      );
      const work = people.flatMap((person, index): (() => Promise<unknown>)[] => [
        () => signUp(person, id),
        ...(index % 10 === 5 ? [changes[Math.floor(index / 10)]!] : []),
      ]);
      await Promise.all(work.map((each) => each()));
      const found = await consistent(id);
      const pool = found.pools[0]!;
      expect(total(found.states)).toBe(40);
      // Which change comes last is the database's to say; whatever it was, it left no seat free while people wait.
      expect([9, 3, 12, 7]).toContain(pool.capacity);
      expect(pool.taken).toBeGreaterThanOrEqual(pool.capacity!);
      expect(pool.taken).toBeLessThanOrEqual(12);
    });

    it('lets an offer that is accepted at the instant it lapses end in exactly one way', async () => {
      for (const late of [-1, 0, 1]) {
        const { id } = await world.offering({ pools: [{ capacity: 1 }], offerHours: 1 });
        const [holder, second, third] = await world.people(3, undefined, { zone: 'Africa/Nairobi' });
        const held = await signUp(holder!, id);
        const waiting = await signUp(second!, id);
        await signUp(third!, id);
        await portal.get(Departure).withdraw(portal.ctx(holder), held);
        const offer = await portal
          .get(Database)
          .read.row<{ offerExpiresAt: number }>(`SELECT "offer_expires_at" FROM "registrations" WHERE "id" = :id`, {
            id: waiting,
          });
        const before = portal.clock.now();
        portal.clock.set(offer!.offerExpiresAt + 30_000 + late);
        const system = portal.get(Database).systemCtx('test');
        const outcomes = await Promise.allSettled([
          portal.get(Waitlist).accept(portal.ctx(second), waiting),
          portal.get(Waitlist).lapse(system, waiting),
          portal.get(Waitlist).lapse(system, waiting),
          portal.get(Waitlist).accept(portal.ctx(second), waiting),
        ]);
        const accepted = [outcomes[0], outcomes[3]].filter(({ status }) => status === 'fulfilled').length;
        const state = await stateOf(waiting);
        expect({ accepted, state }).toEqual(
          accepted === 1 ? { accepted: 1, state: 'confirmed' } : { accepted: 0, state: 'lapsed' },
        );
        const found = await consistent(id);
        expect(found.states).toEqual(
          accepted === 1 ? { withdrawn: 1, confirmed: 1, waiting: 1 } : { withdrawn: 1, lapsed: 1, offered: 1 },
        );
        portal.clock.set(before);
      }
    });

    it('keeps "choose one track" when a person signs up for all tracks at once', async () => {
      const { editionId } = await world.edition();
      const contestId = await world.contest(editionId, 1);
      const tracks = [];
      for (let index = 0; index < 3; index += 1)
        tracks.push(await world.offering({ editionId, contestId, kind: 'track' }));
      const person = await world.person();
      const outcomes = await Promise.allSettled(tracks.map((track) => signUp(person, track.id)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    it('keeps arrival order in the line however many sign up at once', async () => {
      const { id } = await world.offering({ pools: [{ capacity: 3 }] });
      const people = await world.people(60);
      await Promise.all(people.map((person) => signUp(person, id)));
      const rows = await portal
        .get(Database)
        .read.rows<{ arrival: number; state: string; queueArrival: number | null }>(
          `SELECT c."arrival", r."state", r."queue_arrival" FROM "registrations" r JOIN "seat_claims" c ON c."registration_id" = r."id"
         WHERE r."offering_id" = :id ORDER BY c."arrival"`,
          { id },
        );
      expect(rows.map(({ arrival }) => arrival)).toEqual(people.map((_, index) => index + 1));
      expect(rows.slice(0, 3).every(({ state }) => state === 'confirmed')).toBe(true);
      expect(
        rows.slice(3).every(({ state, arrival, queueArrival }) => state === 'waiting' && arrival === queueArrival),
      ).toBe(true);
    });

    it('runs verbs of people and office side by side without a deadlock', async () => {
      const { id, poolIds, programId } = await world.offering({
        pools: [{ capacity: 6 }, { capacity: 4 }, { capacity: 8 }],
      });
      const organizer = await world.person('Organizer two');
      await world.grant(organizer, 'organizer', { kind: 'program', id: programId });
      const people = await world.people(30);
      const ids = await Promise.all(people.map((person) => signUp(person, id)));
      const late = await world.people(10);
      const outcomes = await Promise.allSettled([
        ...ids.slice(0, 12).map((each, index) => portal.get(Departure).withdraw(portal.ctx(people[index]), each)),
        ...poolIds.map((poolId) => portal.get(SeatDesk).changeCapacity(portal.ctx(organizer), id, poolId, 9)),
        ...late.map((person) => signUp(person, id)),
      ]);
      expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
      await consistent(id);
    });

    it('loses nothing when a unit fails half-way', async () => {
      const { id } = await world.offering({ pools: [{ capacity: 2 }] });
      const [first, second] = await world.people(2);
      const failing = portal.get(UnitOfWork).run(portal.ctx(first), async (tx) => {
        await tx.db.change(`UPDATE "seat_pools" SET "taken" = "taken" + 1 WHERE "offering_id" = :id`, { id });
        throw new Error('power cut');
      });
      const [, registered] = await Promise.allSettled([failing, signUp(second!, id)]);
      expect(registered.status).toBe('fulfilled');
      expect((await consistent(id)).states).toEqual({ confirmed: 1 });
    });
  });
});
