import { beforeAll, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../src/kernel/clock.js';
import type { Id } from '../../../src/kernel/id.js';
import { Conditions } from '../../../src/modules/registrations/index.js';
import { Database } from '../../../src/platform/database/database.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { signUpTo } from '../../support/sign-up.js';
import type { Visitor } from '../../support/visitor.js';
import { type PlannedOffering, World } from '../../support/world.js';

eachDatabase((_database, open) => {
  describe('what the office asks of a registration', () => {
    let portal: TestPortal;
    let world: World;
    beforeAll(async () => {
      portal = await open();
      world = new World(portal);
    });

    const rows = <Row>(sql: string, params: Record<string, string>) => portal.get(Database).read.rows<Row>(sql, params);
    const stateOf = async (id: Id) =>
      (await rows<{ state: string }>(`SELECT "state" FROM "registrations" WHERE "id" = :id`, { id }))[0]?.state;
    const conditionOf = async (registrationId: Id) => {
      const [found] = await portal.get(Conditions).ofMany(portal.get(Database).systemCtx('test'), [registrationId]);
      if (!found) throw new Error('nothing is asked');
      return found;
    };

    /** An offering with one place, the person in it, the next in line, and who runs it. */
    async function scene(): Promise<{
      offering: PlannedOffering;
      organizer: Visitor;
      person: Visitor;
      registration: Id;
      next: Id;
      desk: string;
    }> {
      const offering = await world.offering({ pools: [{ capacity: 1 }] });
      const office = await world.person('Office');
      await world.grant(office, 'organizer', { kind: 'program', id: offering.programId });
      const accountId = await world.person('Amina');
      const registration = await signUpTo(portal, accountId, offering.id);
      const next = await signUpTo(portal, await world.person('Next'), offering.id);
      await portal.drain();
      await portal.letters.take();
      const desk = `/desk/offerings/${offering.id}/registrations/${registration}`;
      return {
        offering,
        organizer: await portal.signIn(office),
        person: await portal.signIn(accountId),
        registration,
        next,
        desk,
      };
    }
    /** A local time of Nairobi, so many hours from now. */
    const inHours = (hours: number) =>
      new Date(portal.clock.now() + hours * HOUR + 3 * HOUR).toISOString().slice(0, 16);

    async function ask(organizer: Visitor, desk: string, fields: Record<string, string>) {
      return organizer.submit(await organizer.get(`${desk}/conditions/new`), fields, `${desk}/conditions`);
    }

    it('is told by letter, stands among the tasks, and is done by one button', async () => {
      const { organizer, person, registration, desk } = await scene();
      const asked = await ask(organizer, desk, {
        kind: 'reconfirmation',
        effect: 'lapse',
        deadlineAt: inHours(48),
      });
      expect(asked.location).toBe(desk);
      await portal.drain();
      const [letter] = await portal.letters.take();
      expect(letter?.subject).toContain('Something is needed');
      expect(letter?.text).toContain('Otherwise the place goes to the next in line');
      expect((await person.get('/home')).text).toContain('Confirm that you come');
      const home = `/registrations/${registration}`;
      const done = await person.submit(
        await person.get(home),
        {},
        `${home}/conditions/${(await conditionOf(registration)).id}/fulfilment`,
      );
      expect(done.location).toBe(home);
      expect((await person.get(home)).text).toContain('You confirmed that you come');
      expect((await person.get('/home')).text).not.toContain('Confirm that you come');
      portal.clock.advance(3 * DAY);
      await portal.drain();
      expect(await stateOf(registration)).toBe('confirmed');
    });

    it('costs the place after its deadline, once, and the place goes to the next in line in the same moment', async () => {
      const { organizer, offering, registration, next, desk } = await scene();
      await ask(organizer, desk, {
        kind: 'document',
        note: 'Student card to office@example.org',
        effect: 'lapse',
        deadlineAt: inHours(24),
      });
      await portal.drain();
      await portal.letters.take();
      portal.clock.advance(24 * HOUR + 2 * MINUTE);
      await portal.drain();
      expect([await stateOf(registration), await stateOf(next)]).toEqual(['lapsed', 'offered']);
      const subjects = (await portal.letters.take()).map(({ subject }) => subject).sort();
      expect(subjects).toEqual([
        expect.stringContaining('A place is free for you'),
        expect.stringContaining('Your place was not kept'),
      ]);
      const ctx = portal.get(Database).systemCtx('test');
      await portal.get(Conditions).fallDue(ctx, (await conditionOf(registration)).id);
      const moves = await rows<{ kind: string }>(
        `SELECT "kind" FROM "events" WHERE "offering_id" = :id AND "kind" IN ('RegistrationLapsed', 'ConditionLapsed')`,
        { id: offering.id },
      );
      expect(moves.map(({ kind }) => kind).sort()).toEqual(['ConditionLapsed', 'RegistrationLapsed']);
      const [pool] = await rows<{ taken: number; waiting: number }>(
        `SELECT "taken", "waiting" FROM "seat_pools" WHERE "offering_id" = :id`,
        { id: offering.id },
      );
      expect(pool).toEqual({ taken: 1, waiting: 0 });
    });

    it('is marked as done or asked no more by the office, and refused where it makes no sense', async () => {
      const { organizer, person, registration, desk } = await scene();
      const past = await ask(organizer, desk, {
        kind: 'document',
        note: 'Card',
        effect: 'lapse',
        deadlineAt: inHours(-1),
      });
      expect(past.status).toBe(422);
      expect(past.text).toContain('Choose a time that is still to come');
      const endless = await ask(organizer, desk, { kind: 'reconfirmation', effect: 'lapse' });
      expect(endless.text).toContain('Set a deadline');
      const wordless = await ask(organizer, desk, { kind: 'document', effect: 'none' });
      expect(wordless.text).toContain('Write which document you need');
      await ask(organizer, desk, { kind: 'document', note: 'Card', effect: 'none' });
      const { id } = await conditionOf(registration);
      expect((await person.get(`/registrations/${registration}`)).text).toContain('A document is missing');
      await organizer.submit(await organizer.get(desk), {}, `${desk}/conditions/${id}/fulfilment`);
      expect((await conditionOf(registration)).metAt).not.toBeNull();
      const again = await organizer.post(`${desk}/conditions/${id}/removal`);
      expect(again.status).toBe(409);
      await portal.drain();
      await portal.letters.take();
    });

    it('would be met and lost at once if the update did not look (a control of the test below)', async () => {
      const { organizer, registration, desk } = await scene();
      await ask(organizer, desk, { kind: 'reconfirmation', effect: 'lapse', deadlineAt: inHours(2) });
      const { id } = await conditionOf(registration);
      const unguarded = (column: string) =>
        world.write((tx) => tx.db.change(`UPDATE "conditions" SET "${column}" = 1 WHERE "id" = :id`, { id }));
      await Promise.all([unguarded('met_at'), unguarded('ended_at')]);
      const { metAt, endedAt } = await conditionOf(registration);
      expect([metAt, endedAt]).toEqual([1, 1]);
      await portal.drain();
      await portal.letters.take();
    });

    it('loses nobody the place who confirms as the deadline falls: exactly one of the two happens', async () => {
      for (let round = 0; round < 3; round += 1) {
        const { organizer, person, registration, next, desk } = await scene();
        await ask(organizer, desk, { kind: 'reconfirmation', effect: 'lapse', deadlineAt: inHours(2) });
        const { id } = await conditionOf(registration);
        const home = `/registrations/${registration}`;
        const page = await person.get(home);
        portal.clock.advance(2 * HOUR - 2 * MINUTE);
        const ctx = { ...portal.get(Database).systemCtx('test'), now: portal.clock.now() + 2 * DAY };
        await Promise.allSettled([
          person.submit(page, {}, `${home}/conditions/${id}/fulfilment`),
          portal.get(Conditions).fallDue(ctx, id),
        ]);
        const condition = await conditionOf(registration);
        const kept = condition.metAt !== null;
        expect(condition.endedAt !== null).toBe(!kept);
        expect([await stateOf(registration), await stateOf(next)]).toEqual(
          kept ? ['confirmed', 'waiting'] : ['lapsed', 'offered'],
        );
      }
      await portal.drain();
      await portal.letters.take();
    });
  });
});
