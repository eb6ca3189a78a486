import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../src/kernel/clock.js';
import type { Id } from '../../../src/kernel/id.js';
import { OpeningDesk, RegistrationReader, SignUp, SignUpDrafts } from '../../../src/modules/registrations/index.js';
import { EventReader } from '../../../src/platform/outbox/event-reader.js';
import { eachDatabase } from '../../support/databases.js';
import { expectHealthy } from '../../support/health.js';
import type { TestPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import { World, type PlannedOffering } from '../../support/world.js';

eachDatabase((_database, open) => {
  describe('openings of regions', () => {
    let portal: TestPortal;
    let world: World;
    let offering: PlannedOffering;
    let africa: Id;
    let kenya: Id;
    let algeria: Id;
    let runsKenya: Id;
    let runsAfrica: Id;
    beforeEach(async () => {
      portal ??= await open();
      world ??= new World(portal);
      offering = await world.offering({ questions: [{ required: false }], title: 'Network' });
      africa = await world.region(offering.programId, 'Africa', { code: 'AFRICA' });
      kenya = await world.region(offering.programId, 'Kenya', { parentId: africa, code: 'KE' });
      algeria = await world.region(offering.programId, 'Algeria', { code: 'DZ', zone: 'Africa/Algiers' });
      await world.opening(offering.id, kenya, { closesAt: portal.clock.now() + 5 * DAY });
      await world.opening(offering.id, algeria, { isOpen: false, zone: 'Africa/Algiers' });
      runsKenya = await world.person('Wambui');
      runsAfrica = await world.person('Kofi');
      await world.grant(runsKenya, 'regional_organizer', { kind: 'region', id: kenya });
      await world.grant(runsAfrica, 'regional_organizer', { kind: 'region', id: africa });
    });

    const base = () => `/desk/offerings/${offering.id}/openings`;
    const signUp = async (accountId: Id, region: string) => {
      const outcome = await portal.get(SignUp).submit(portal.ctx(accountId), offering.id, { consents: {}, region });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
      return outcome.registrationId;
    };
    const start = (accountId: Id, region: string) =>
      portal.get(SignUpDrafts).save(portal.ctx(accountId), offering.id, { answers: {}, poolId: null, region });
    const addressOf = async (accountId: Id) => {
      const row = await portal
        .ctx()
        .db.row<{ address: string }>('SELECT address FROM account_addresses WHERE account_id = :accountId', {
          accountId,
        });
      return row?.address ?? '';
    };
    /** Fills the editor of a region and confirms what it would do. */
    const change = async (person: Visitor, code: string, fields: Record<string, string>) => {
      const asked = await person.submit(await person.get(`${base()}/${code}`), fields, base());
      expect(asked.status).toBe(303);
      const effect = await person.follow(asked);
      return { effect, done: await person.submit(effect, {}, `${base()}/changes`) };
    };

    it('a regional organizer sees and changes her region, and no other', async () => {
      const nairobi = await world.person('Amina');
      await signUp(nairobi, 'KE');
      const wambui = await portal.signIn(runsKenya);
      const desk = await wambui.get(`/desk/regions/${kenya}`);
      expect(desk.status).toBe(200);
      expect(desk.text).toContain('Network');
      const table = await wambui.get(base());
      expect(table.text).toContain('Kenya');
      expect(table.text).not.toContain('Algeria');
      const others = [`${base()}/DZ`, `${base()}/effect?regions=DZ&isOpen=yes`, `/desk/regions/${algeria}`];
      for (const path of others) expect((await wambui.get(path)).status).not.toBe(200);
      const forged = await wambui.post(`${base()}/changes`, { what: 'regions=DZ&scope=given&isOpen=yes', seen: '' });
      expect(forged.status).toBe(422);
      const kofi = await portal.signIn(runsAfrica);
      expect((await kofi.get(`/desk/regions/${kenya}`)).status).toBe(200);
      expect((await kofi.get(base())).text).toContain('Africa');
    });

    it('extends one region alone: who has started there is told, nobody else, and nothing else moves', async () => {
      const [started, confirmed, elsewhere] = [await world.person(), await world.person(), await world.person()];
      await world.opening(offering.id, africa, { closesAt: portal.clock.now() + 3 * DAY });
      await start(started, 'KE');
      await signUp(confirmed, 'KE');
      const uganda = await world.region(offering.programId, 'Uganda', { parentId: africa, code: 'UG' });
      expect(uganda).not.toBe('');
      await start(elsewhere, 'UG');
      await portal.drain();
      await portal.letters.take();
      const before = await portal.get(OpeningDesk).table(portal.ctx(runsAfrica), offering.id);

      const wambui = await portal.signIn(runsKenya);
      const later = portal.clock.now() + 9 * DAY;
      const local = new Date(later + 3 * HOUR).toISOString().slice(0, 16);
      const { effect, done } = await change(wambui, 'KE', { closesAt: local });
      expect(effect.text).toContain('One person has started and not handed in: they get a mail.');
      expect(effect.text).toContain('One person has signed up: nothing changes for them.');
      expect(done.location).toBe(base());
      await portal.drain();

      const letter = await portal.letters.takeOne(await addressOf(started));
      expect(letter.subject).toBe('More time: Network');
      expect(letter.ics).toMatch(/UID:hand-in-/u);
      expect(letter.ics).toContain('SEQUENCE:2');
      expect(await portal.letters.take()).toEqual([]);
      const after = await portal.get(OpeningDesk).table(portal.ctx(runsAfrica), offering.id);
      const others = (table: typeof before) => table.rows.filter(({ region }) => region.code !== 'KE');
      expect(others(after).map(({ region }) => region)).toEqual(others(before).map(({ region }) => region));
      const mine = await portal.get(RegistrationReader).mine(portal.ctx(started));
      expect(mine[0]?.offering.closesAt).toBe(Math.floor(later / 60_000) * 60_000);
      const events = await portal.get(EventReader).of(portal.ctx(), { type: 'region', id: kenya });
      expect(events.map(({ kind }) => kind)).toEqual(['RegionalOpeningChanged']);
    });

    it('does not decide on figures of yesterday', async () => {
      const wambui = await portal.signIn(runsKenya);
      const kofi = await portal.signIn(runsAfrica);
      const asked = await wambui.submit(await wambui.get(`${base()}/KE`), { seats: '40' }, base());
      const effect = await wambui.follow(asked);
      await change(kofi, 'KE', { contact: 'kenya@example.org' });
      const late = await wambui.submit(effect, {}, `${base()}/changes`);
      expect(late.status).toBe(409);
      expect(late.text).toContain('Somebody changed these regions meanwhile');
      expect(late.text).toContain('kenya@example.org');
    });

    it('gives a region seats of its own, with those who are in already on them', async () => {
      const [first, second] = [await world.person(), await world.person()];
      await signUp(first, 'KE');
      const wambui = await portal.signIn(runsKenya);
      await change(wambui, 'KE', { seats: '1' });
      await expectHealthy(portal);
      const waiting = await signUp(second, 'KE');
      expect((await portal.get(RegistrationReader).own(portal.ctx(second), waiting)).registration.state).toBe(
        'waiting',
      );
      await expectHealthy(portal);
      const { effect } = await change(wambui, 'KE', { seats: '2' });
      expect(effect.text).toContain('One waiting person is offered a place at once.');
      expect((await portal.get(RegistrationReader).own(portal.ctx(second), waiting)).registration.state).toBe(
        'offered',
      );
      await expectHealthy(portal);
    });

    it('sets many regions at once, the same hour by each clock', async () => {
      const office = await portal.signIn(await administrator());
      const fields = { regions: ['KE', 'DZ'], isOpen: 'yes', closesAt: '2027-03-04T18:00' };
      const asked = await office.submit(await office.get(base()), fields, base());
      const effect = await office.follow(asked);
      expect(effect.text).toContain('18:00 Nairobi');
      expect(effect.text).toContain('18:00 Algiers');
      await office.submit(effect, {}, `${base()}/changes`);
      const { rows } = await portal.get(OpeningDesk).table(portal.ctx(await administrator()), offering.id);
      const closes = new Map(rows.map(({ region }) => [region.code, region.opening.closesAt]));
      expect(closes.get('KE')).toBe(Date.UTC(2027, 2, 4, 15));
      expect(closes.get('DZ')).toBe(Date.UTC(2027, 2, 4, 17));
      const none = await office.submit(await office.get(base()), { closesAt: '2027-03-04T18:00' }, base());
      expect(none.status).toBe(422);
      expect(none.text).toContain('Choose at least one region');
    });

    const administrator = async () => {
      const id = await world.person('Office');
      await world.grant(id, 'administrator');
      return id;
    };
  });
});
