import { beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../../src/platform/database/database.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import type { PlannedOffering } from '../../support/world.js';
import { DeskScene, namesIn } from './desk-scene.js';

eachDatabase((_database, open) => {
  describe('the list of an offering', () => {
    let portal: TestPortal;
    let scene: DeskScene;
    let offering: PlannedOffering;
    let office: Visitor;
    let regional: Visitor;
    let base: string;
    const people = Array.from({ length: 120 }, (_, index) => `Person ${String(index + 1).padStart(3, '0')}`);

    beforeAll(async () => {
      portal = await open();
      scene = await DeskScene.open(portal);
      const { shanghai, beijing, kenya } = scene.regions;
      offering = await scene.offering();
      await scene.signUp(
        offering,
        people.map((name, index) => ({ name, region: [shanghai, beijing, kenya, undefined][index % 4] })),
      );
      office = await portal.signIn(scene.organizer);
      regional = await portal.signIn(scene.regional);
      base = `/desk/offerings/${offering.id}/registrations`;
    });

    const list = async (query = '', who = office) => {
      const answer = await who.get(`${base}${query}`);
      expect(answer.status, answer.text.slice(0, 300)).toBe(200);
      return answer;
    };
    const link = (html: string, rel: string) =>
      new RegExp(`<a href="([^"]*)" rel="${rel}"`, 'u').exec(html)?.[1]?.replaceAll('&amp;', '&') ?? null;

    it('turns its pages there and back, each person once, in the order that was asked for', async () => {
      for (const [sort, expected] of [
        ['newest', [...people].toReversed()],
        ['oldest', people],
        ['name', people],
        ['name_desc', [...people].toReversed()],
      ] as const) {
        const first = (await list(`?sort=${sort}`)).text;
        const second = (await office.get(link(first, 'next')!)).text;
        const third = (await office.get(link(second, 'next')!)).text;
        expect([...namesIn(first), ...namesIn(second), ...namesIn(third)], sort).toEqual(expected);
        expect(link(third, 'next')).toBeNull();
        expect(namesIn((await office.get(link(third, 'prev')!)).text)).toEqual(namesIn(second));
        expect(namesIn((await office.get(link(second, 'prev')!)).text)).toEqual(namesIn(first));
        expect(namesIn((await list(`?sort=${sort}&page=2`)).text), 'by its number').toEqual(namesIn(second));
      }
    });

    it('narrows by region with all below it, by day, by search', async () => {
      const { china, kenya } = scene.regions;
      expect((await list(`?region=${china}`)).text).toContain('1–50 of 60');
      expect((await list(`?region=${kenya}`)).text).toContain('1–30 of 30');
      expect((await list(`?region=-`)).text).toContain('1–30 of 30');
      expect((await list(`?from=2026-10-01&to=2026-10-01`)).text).toContain('1–50 of 120');
      expect((await list(`?from=2026-10-02`)).text).toContain('Nobody fits all filters');
      expect(namesIn((await list(`?q=person+117`)).text)).toEqual(['Person 117']);
    });

    it('shows who runs a region theirs only: rows, figures, chips, search', async () => {
      const { text } = await list('', regional);
      expect(namesIn(text)).toEqual(people.filter((_, index) => index % 4 === 0).toReversed());
      expect(text).toContain('1–30 of 30');
      expect(text).not.toContain('Beijing');
      expect(text.replaceAll(/\s+/gu, ' ')).toMatch(/<b class="num">30<\/b> <span class="small">confirmed/u);
      expect((await list(`?q=person+002`, regional)).text).toContain('Nobody fits all filters');
      expect(
        (await list(`?region=${scene.regions.kenya}`, regional)).text,
        'a region they do not run narrows nothing',
      ).toContain('of 30');
      const hidden = await portal
        .get(Database)
        .read.row<{ id: string }>(`SELECT id FROM registrations WHERE offering_id = :id AND region_id = :kenya`, {
          id: offering.id,
          kenya: scene.regions.kenya,
        });
      expect((await regional.get(`${base}/${hidden!.id}`)).status).toBe(404);
      const elsewhere = await scene.world.offering();
      expect((await regional.get(`/desk/offerings/${elsewhere.id}/registrations`)).status).toBe(404);
    });

    it('keeps a list under a name, for its owner and this offering only', async () => {
      const page = await list('?state=confirmed&sort=name');
      const kept = await office.submit(page, { name: 'All sure' }, `/desk/offerings/${offering.id}/filters`);
      expect(kept.location).toBe(`${base}?state=confirmed&sort=name`);
      expect((await list()).text).toContain('All sure');
      expect((await list('', regional)).text).not.toContain('All sure');
      const form = (await list()).forms.find(({ action }) => /\/filters\/.*\/removal$/u.test(action))!;
      expect((await regional.post(form.action, {})).status, 'somebody else’s').toBe(404);
      expect((await office.submit(await list(), {}, form.action)).status).toBe(303);
      expect((await list()).text).not.toContain('All sure');
    });
  });
});
