import { beforeAll, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../src/kernel/clock.js';
import type { Id } from '../../../src/kernel/id.js';
import { Regions } from '../../../src/modules/programs/index.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import { World } from '../../support/world.js';

eachDatabase((_database, open) => {
  let portal: TestPortal;
  let world: World;
  beforeAll(async () => {
    portal = await open();
    world = new World(portal);
  });

  describe('the tree of a program', () => {
    let programId: Id;
    let organizer: Visitor;
    beforeAll(async () => {
      programId = (await world.edition()).programId;
      const person = await world.person('Organizer');
      await world.grant(person, 'organizer', { kind: 'program', id: programId });
      organizer = await portal.signIn(person);
    });

    const path = () => `/desk/programs/${programId}/regions`;
    const add = async (fields: Record<string, string>) =>
      organizer.submit(await organizer.get(path()), { regionZone: 'Africa/Nairobi', ...fields }, path());
    const codes = async () =>
      (await portal.get(Regions).treeOf(portal.ctx(), programId)).map(({ code, depth }) => `${depth} ${code}`);
    const idOf = async (code: string) => (await portal.get(Regions).byCode(portal.ctx(), programId, code))?.id ?? '';

    it('grows by regions with a name, a code that means the same everywhere, and a place', async () => {
      expect((await add({ 'name.en': 'Africa', code: 'africa' })).status).toBe(303);
      const africa = await idOf('AFRICA');
      await add({ 'name.en': 'Kenya', 'name.zh-CN': '肯尼亚', code: ' ke ', parentId: africa });
      await add({ 'name.en': 'Nigeria', code: 'NG', parentId: africa, regionZone: 'Africa/Lagos' });
      expect(await codes()).toEqual(['0 AFRICA', '1 KE', '1 NG']);
      expect((await organizer.get(path())).text).toContain('Lagos');
    });

    it('refuses a code twice, one that is none, and a place below itself; what was typed stays', async () => {
      const twice = await add({ 'name.en': 'Kenya again', code: 'KE' });
      expect(twice.status).toBe(422);
      expect(twice.text).toContain('Another region of this program has this code');
      expect(twice.text).toContain('Kenya again');
      expect((await add({ 'name.en': 'Odd', code: 'K E!' })).text).toContain('Use letters, digits and hyphens');
      const africa = `${path()}/${await idOf('AFRICA')}`;
      const below = await organizer.submit(await organizer.get(africa), { parentId: await idOf('KE') }, africa);
      expect(below.text).toContain('cannot lie in itself or below itself');
    });

    it('is put in order, and loses only what nothing stands on', async () => {
      const kenya = `${path()}/${await idOf('KE')}`;
      await organizer.post(`${kenya}/descent`);
      expect(await codes()).toEqual(['0 AFRICA', '1 NG', '1 KE']);
      const africa = await organizer.post(`${path()}/${await idOf('AFRICA')}/removal`);
      expect(africa.status).toBe(409);
      expect(africa.text).toContain('Something stands in this region');
      expect((await organizer.post(`${kenya}/removal`)).status).toBe(303);
      expect(await codes()).toEqual(['0 AFRICA', '1 NG']);
    });
  });

  describe('tell me when it opens', () => {
    const scene = async (opensAt: number | null = null) => {
      const offering = await world.offering({ title: 'Network' });
      const kenya = await world.region(offering.programId, 'Kenya', { code: 'KE' });
      await world.opening(offering.id, kenya, { isOpen: opensAt !== null, opensAt });
      return { offering, kenya, path: `/offerings/${offering.slug}/regions/KE` };
    };
    const later = async (milliseconds: number) => {
      portal.clock.advance(milliseconds);
      await portal.drain();
    };

    it('writes to a person once, when the date of the region has come', async () => {
      const { offering, path } = await scene(portal.clock.now() + 2 * DAY);
      const accountId = await world.person('Amina');
      const row = await portal
        .ctx()
        .db.row<{ address: string }>('SELECT address FROM account_addresses WHERE account_id = :accountId', {
          accountId,
        });
      const amina = await portal.signIn(accountId);
      const page = await amina.get(path);
      expect(page.text).toContain('Not open in Kenya yet');
      const asked = await amina.follow(await amina.submit(page, {}, `${path}/notice`));
      expect(asked.text).toContain('You will hear from us');
      await later(DAY);
      expect(await portal.letters.take(row?.address)).toEqual([]);
      await later(DAY + 10 * MINUTE);
      const letter = await portal.letters.takeOne(row?.address ?? '');
      expect(letter.subject).toBe('Open now: Network');
      expect(letter.text).toContain(`/offerings/${offering.slug}/registration?region=KE`);
      await later(HOUR);
      expect(await portal.letters.take(row?.address)).toEqual([]);
    });

    it('asks a stranger’s mailbox first, and answers the same whoever is known there', async () => {
      const { offering, kenya, path } = await scene();
      const known = await world.person('Known');
      const row = await portal
        .ctx()
        .db.row<{ address: string }>('SELECT address FROM account_addresses WHERE account_id = :known', { known });
      const answers: string[] = [];
      for (const address of [row?.address ?? '', 'nobody@example.org']) {
        const stranger = portal.visitor();
        const answer = await stranger.submit(await stranger.get(path), { address }, `${path}/notice`);
        const page = await stranger.follow(answer);
        answers.push(`${answer.status} ${page.text.includes('Look into your mail')}`);
      }
      expect(answers).toEqual(['303 true', '303 true']);
      const stranger = portal.visitor();
      await stranger.submit(await stranger.get(path), { address: 'nobody@example.org' }, `${path}/notice`);
      const letter = await portal.letters.takeOne('nobody@example.org');
      await portal.letters.take(row?.address);
      const link = /\/opening-notices\/[\w-]+/u.exec(letter.text)?.[0] ?? '';
      const shown = await stranger.get(link);
      expect(shown.text).toContain('Shall we tell you when it opens?');
      await world.write((tx) => tx.db.change('UPDATE regional_openings SET is_open = :yes', { yes: true }));
      await later(10 * MINUTE);
      expect(await portal.letters.take('nobody@example.org')).toEqual([]);
      const confirmed = await stranger.follow(await stranger.submit(shown, {}, `${link}/confirmation`));
      expect(confirmed.text).toContain('We will tell you when it opens');
      await later(10 * MINUTE);
      expect((await portal.letters.takeOne('nobody@example.org')).subject).toBe('Open now: Network');
      expect(await portal.letters.take(row?.address)).toEqual([]);
      expect([offering.id, kenya]).toHaveLength(2);
    });

    it('names the field of an address that is none, and forgets a wish that is taken back', async () => {
      const { path } = await scene();
      const stranger = portal.visitor();
      const refused = await stranger.submit(await stranger.get(path), { address: 'nobody' }, `${path}/notice`);
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('value="nobody"');
      const amina = await portal.signIn(await world.person('Amina'));
      const set = await amina.follow(await amina.submit(await amina.get(path), {}, `${path}/notice`));
      const gone = await amina.follow(await amina.submit(set, {}, `${path}/notice/reversal`));
      expect(gone.text).not.toContain('You will hear from us');
    });
  });
});
