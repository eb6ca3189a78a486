import { beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../../src/kernel/id.js';
import { INVARIANTS, offenders } from '../../../src/modules/registrations/data/invariant.repository.js';
import { Database } from '../../../src/platform/database/database.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import type { PlannedOffering } from '../../support/world.js';
import { DeskScene } from './desk-scene.js';

eachDatabase((_database, open) => {
  describe('one thing done to many', () => {
    let portal: TestPortal;
    let scene: DeskScene;
    let office: Visitor;
    let regional: Visitor;

    beforeAll(async () => {
      portal = await open();
      scene = await DeskScene.open(portal);
      office = await portal.signIn(scene.organizer);
      regional = await portal.signIn(scene.regional);
    });

    const reviewed = async (count: number, capacity: number | null, region?: Id) => {
      const offering = await scene.offering({ reviewLevels: ['office'], pools: [{ capacity }] });
      const ids = await scene.signUp(
        offering,
        Array.from({ length: count }, (_, index) => ({ name: `Person ${index + 1}`, region })),
      );
      return { offering, ids };
    };
    const states = async ({ id }: PlannedOffering) => {
      const rows = await portal
        .get(Database)
        .read.rows<{ state: string; total: number }>(
          `SELECT state, COUNT(*) AS total FROM registrations WHERE offering_id = :id GROUP BY state ORDER BY state`,
          { id },
        );
      return Object.fromEntries(rows.map(({ state, total }) => [state, Number(total)]));
    };
    const choose = (who: Visitor, offering: PlannedOffering, action: string, ids: readonly Id[], more = '') =>
      who.get(`/desk/offerings/${offering.id}/bulk?action=${action}${ids.map((id) => `&ids=${id}`).join('')}${more}`);
    const post = (
      who: Visitor,
      page: Awaited<ReturnType<typeof choose>>,
      offering: PlannedOffering,
      ids: readonly Id[],
      more = {},
    ) => who.submit(page, { ids, ...more }, `/desk/offerings/${offering.id}/bulk`);

    it('shows what approving will do, writes nothing, then seats in order and lets the rest wait', async () => {
      const { offering, ids } = await reviewed(5, 3);
      const preview = await choose(office, offering, 'approval', ids);
      expect(preview.text).toContain('5 registrations are approved');
      expect(preview.text).toContain('3 places are left');
      expect(await states(offering)).toEqual({ under_review: 5 });
      const done = await post(office, preview, offering, ids);
      expect(done.status).toBe(303);
      expect(await states(offering)).toEqual({ confirmed: 3, waiting: 2 });
      const result = await office.follow(done);
      expect(result.text.replaceAll(/<[^>]*>|\s+/gu, ' ')).toMatch(/5\s+done.*0\s+not possible/u);
      await post(office, preview, offering, ids);
      expect(await states(offering), 'the same post again').toEqual({ confirmed: 3, waiting: 2 });
      for (const [rule, sql] of Object.entries(INVARIANTS)) {
        expect(await offenders(portal.get(Database).systemCtx('test'), sql), rule).toEqual([]);
      }
    });

    it('asks for a reason, keeps the choice, and tells each why', async () => {
      const { offering, ids } = await reviewed(2, null);
      const preview = await choose(office, offering, 'refusal', ids);
      const refused = await post(office, preview, offering, ids, { reason: ' ' });
      expect(refused.status).toBe(422);
      expect(await states(offering)).toEqual({ under_review: 2 });
      const done = await post(office, refused, offering, ids, { reason: 'The lab is full of water.' });
      expect(done.status).toBe(303);
      expect(await states(offering)).toEqual({ declined: 2 });
      await portal.drain();
      const letters = (await portal.letters.take()).filter(({ text }) => text.includes('full of water'));
      expect(letters).toHaveLength(2);
    });

    it('frees places for those who wait, in order, when many are cancelled', async () => {
      const offering = await scene.offering({ pools: [{ capacity: 2 }] });
      const ids = await scene.signUp(
        offering,
        ['A', 'B', 'C', 'D', 'E'].map((name) => ({ name })),
      );
      const chosen = ids.slice(0, 2);
      const preview = await choose(office, offering, 'cancellation', chosen);
      expect(preview.text).toContain('2 places become free');
      await post(office, preview, offering, chosen, { reason: 'Moved.' });
      expect(await states(offering)).toEqual({ cancelled: 2, offered: 2, waiting: 1 });
    });

    it('does more than fifty as a job with progress, all that the filter finds', async () => {
      const { offering } = await reviewed(60, null);
      const preview = await choose(office, offering, 'approval', [], '&all=yes&list=state%3Dunder_review');
      expect(preview.text).toContain('60 registrations are approved');
      const begun = await office.submit(preview, {}, `/desk/offerings/${offering.id}/bulk`);
      expect(await states(offering)).toEqual({ under_review: 60 });
      expect((await office.follow(begun)).text).toContain('0 of 60 done');
      await portal.drain();
      expect(await states(offering)).toEqual({ confirmed: 60 });
      expect((await office.follow(begun)).text).toContain('What became of them');
    });

    it('reaches only the people of a region for who runs it, whatever was ticked', async () => {
      const { shanghai, kenya } = scene.regions;
      const offering = await scene.offering({ reviewLevels: ['office'] });
      const [mine = '', foreign = ''] = await scene.signUp(offering, [
        { name: 'Mine', region: shanghai },
        { name: 'Foreign', region: kenya },
      ]);
      const other = await reviewed(1, null, kenya);
      const preview = await choose(regional, offering, 'approval', [mine, foreign, ...other.ids]);
      expect(preview.text).toContain('1 registration is approved');
      expect((await post(regional, preview, offering, [mine, foreign, ...other.ids])).status).toBe(303);
      expect(await states(offering)).toEqual({ confirmed: 1, under_review: 1 });
      expect(await states(other.offering)).toEqual({ under_review: 1 });
      const page = await office.get(`/desk/offerings/${offering.id}/registrations`);
      const run = await office.get(`/desk/offerings/${offering.id}/bulk?only=refusal.${foreign}`);
      expect(page.text).toContain(`refusal.${foreign}`);
      expect(run.text).toContain('1 registration is declined');
      expect((await choose(regional, other.offering, 'approval', other.ids)).text).toContain('None of those chosen');
    });
  });
});
