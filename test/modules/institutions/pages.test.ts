import { beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../../src/kernel/id.js';
import { Affiliations } from '../../../src/modules/institutions/index.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { SchoolScene } from './scene.js';

eachDatabase((_database, open) => {
  let portal: TestPortal;
  let scene: SchoolScene;
  let school: Id;
  let coordinator: Id;

  beforeAll(async () => {
    portal = await open();
    scene = new SchoolScene(portal);
    school = await scene.school('Page University', { zh: '页面大学', aliases: ['页大'], domains: ['page.example'] });
    coordinator = await scene.coordinator(school);
  });

  describe('a person', () => {
    it('finds the school by its Chinese name, says what they are, and leaves again', async () => {
      const visitor = await portal.signIn(await scene.world.person('Amina'));
      const found = await visitor.get('/institutions?search=%E9%A1%B5%E5%A4%A7');
      expect(found.text).toContain('Page University');
      const form = await visitor.get(`/me/affiliations/new?institution=${school}`);
      const refused = await visitor.submit(form, { role: '', number: 'P-1' }, '/me/affiliations');
      expect([refused.status, refused.text.includes('value="P-1"')]).toEqual([422, true]);
      const answer = await visitor.submit(form, { role: 'teacher', number: 'P-1' }, '/me/affiliations');
      expect(answer.status).toBe(303);
      const mine = await visitor.follow(answer);
      expect(mine.text).toContain('Page University');
      expect(mine.text).toContain('Waiting');
      const again = await visitor.submit(
        form,
        { role: 'teacher', number: 'P-2', _key: 'another-key-0001' },
        '/me/affiliations',
      );
      expect(again.status).toBe(422);
    });

    it('is offered the school whose mailbox they have, and is confirmed at once', async () => {
      const person = await scene.world.person('Bao');
      await scene.address(person, 'bao@page.example');
      const visitor = await portal.signIn(person);
      expect((await visitor.get('/me/affiliations')).text).toContain('bao@page.example');
      const form = await visitor.get(`/me/affiliations/new?institution=${school}`);
      await visitor.submit(form, { role: 'student', until: '2028-06-30' }, '/me/affiliations');
      expect(await portal.get(Affiliations).isVerified(portal.ctx(), person, school)).toBe(true);
    });

    it('proposes a school that is not listed and goes on with it', async () => {
      const visitor = await portal.signIn(await scene.world.person('Chen'));
      const form = await visitor.get('/institutions/proposals/new?name=%E5%B1%B1%E9%A1%B6%E5%AD%A6%E9%99%A2');
      const refused = await visitor.submit(form, { kind: 'college', region: 'nowhere' }, '/institutions/proposals');
      expect(refused.status).toBe(422);
      const answer = await visitor.submit(form, { kind: 'college', region: 'CN-SC' }, '/institutions/proposals');
      expect(answer.location).toMatch(/^\/me\/affiliations\/new\?institution=/u);
      expect((await visitor.follow(answer)).text).toContain('山顶学院');
    });

    it('is never sent to a foreign site from the step that finds a school', async () => {
      const visitor = await portal.signIn(await scene.world.person());
      const page = await visitor.get('/institutions?search=page&next=https%3A%2F%2Fevil.example%2F');
      // The language links carry the address as it was asked for; no form and no way on does.
      expect(page.text).not.toMatch(/(?:action|value|href)="(?:https?:)?\/\/evil/u);
      expect(page.text).toContain('action="/me/affiliations/new"');
    });
  });

  describe('a coordinator', () => {
    it('has the way to the school, filters it by URL and decides many at once', async () => {
      const visitor = await portal.signIn(coordinator);
      expect((await visitor.get('/desk/institutions')).text).toContain('Page University');
      const ids = [await scene.request(school), await scene.request(school), await scene.request(school)];
      const list = await visitor.get(`/desk/institutions/${school}?state=requested&sort=oldest`);
      const refused = await visitor.submit(list, { people: ids }, `/desk/institutions/${school}/confirmations`);
      expect(refused.status).toBe(303);
      const empty = await visitor.submit(
        list,
        { _key: 'another-key-0002' },
        `/desk/institutions/${school}/confirmations`,
      );
      expect(empty.status).toBe(422);
      const done = await visitor.get(`/desk/institutions/${school}?state=confirmed&role=student`);
      expect(ids.map((id) => done.text.includes(id))).toEqual([true, true, true]);
    });

    it('changes a number, and is told kindly when somebody has it', async () => {
      const visitor = await portal.signIn(coordinator);
      const [first, second] = [await scene.request(school), await scene.request(school)];
      const confirm = `/desk/institutions/${school}/confirmations`;
      const list = await visitor.get(`/desk/institutions/${school}?state=requested`);
      await visitor.submit(list, { people: [first, second] }, confirm);
      const numbered = async (id: string, number: string) => {
        const path = `/desk/institutions/${school}/people/${id}`;
        return visitor.submit(await visitor.get(path), { number }, `${path}/number`);
      };
      expect((await numbered(first, 'X 1')).status).toBe(303);
      const taken = await numbered(second, 'x1');
      expect([taken.status, taken.text.includes('Somebody is known by number x1')]).toEqual([422, true]);
    });

    it('reaches no other school, nor its people through an own one', async () => {
      const other = await scene.school('Other University');
      const foreign = await scene.request(other);
      const visitor = await portal.signIn(coordinator);
      const paths = [
        `/desk/institutions/${other}`,
        `/desk/institutions/${other}/people/${foreign}`,
        `/desk/institutions/${school}/people/${foreign}`,
      ];
      expect(await Promise.all(paths.map(async (path) => (await visitor.get(path)).status))).toEqual([404, 404, 404]);
    });
  });
});
