import { beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../../src/platform/database/database.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import { DeskScene } from './desk-scene.js';

/** What a page of the desk may ask of the database, whatever it lists. */
const MOST = 12;

eachDatabase((_database, open) => {
  describe('the queries of a desk page', () => {
    let portal: TestPortal;
    let scene: DeskScene;
    let office: Visitor;
    let base: string;
    let small: string;

    beforeAll(async () => {
      portal = await open();
      scene = await DeskScene.open(portal);
      const { shanghai, kenya } = scene.regions;
      const questions = [{ key: 'level', kind: 'choice' as const, required: false }];
      const plan = { reviewLevels: [], pools: [{ capacity: 30 }], questions };
      const people = (count: number) =>
        Array.from({ length: count }, (_, index) => ({ name: `P${index}`, region: index % 2 ? shanghai : kenya }));
      const [large, little] = [await scene.offering(plan), await scene.offering(plan)];
      await scene.signUp(large, people(60));
      await scene.signUp(little, people(2));
      office = await portal.signIn(scene.organizer);
      base = `/desk/offerings/${large.id}`;
      small = `/desk/offerings/${little.id}`;
    });

    const asked = async (path: string): Promise<number> => {
      await office.get(path);
      const { read } = portal.get(Database);
      const { rows } = read;
      let count = 0;
      const own = { rows: rows.bind(read), row: read.row.bind(read) };
      const counted = (...given: Parameters<typeof rows>) => ((count += 1), own.rows(...given));
      Object.assign(read, {
        rows: counted,
        row: async (...given: Parameters<typeof rows>) => (await counted(...given))[0],
      });
      expect((await office.get(path)).status).toBe(200);
      Object.assign(read, own);
      return count;
    };

    it.each([
      ['the list', '/registrations'],
      [
        'the list with filters, answers and people in line',
        '/registrations?state=waiting&columns=q.level&columns=region&columns=institution&sort=name',
      ],
      ['the list by search', '/registrations?q=p1&from=2026-01-01'],
    ])('%s asks at most twelve, as many for sixty people as for two', async (_name, path) => {
      const count = await asked(base + path);
      expect(count).toBeLessThanOrEqual(MOST);
      expect(count).toBeGreaterThan(3);
      expect(await asked(small + path)).toBeGreaterThanOrEqual(count - 2);
    });

    it('the overview and the regions ask no more', async () => {
      expect(await asked(base)).toBeLessThanOrEqual(MOST + 2);
      expect(await asked(`${base}/regions`)).toBeLessThanOrEqual(MOST);
    });
  });
});
