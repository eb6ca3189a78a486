import { beforeAll, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../src/kernel/clock.js';
import { newId } from '../../../src/kernel/id.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import { DeskScene } from './desk-scene.js';

eachDatabase((_database, open) => {
  describe('what needs somebody today', () => {
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

    const lines = async (who: Visitor, path = '/desk') => {
      const { text, status } = await who.get(path);
      expect(status).toBe(200);
      return [
        ...text.matchAll(/<p class="task-title">(.*?)<\/p>(?:<p class="small">(.*?)<\/p>)?.*?href="([^"]*)"/gsu),
      ].map(([, title = '', detail = '', href = '']) => [words(title), words(detail), href.replaceAll('&amp;', '&')]);
    };

    it('counts what waits, the most urgent first, each line with the way to where it is decided', async () => {
      expect(await lines(office)).toEqual([]);
      const reviewed = await scene.offering({ title: 'Reviewed', reviewLevels: ['office'] });
      const { shanghai, kenya } = scene.regions;
      await scene.signUp(reviewed, [{ name: 'A', region: shanghai }, { name: 'B', region: kenya }, { name: 'C' }]);
      await scene.offering({ title: 'Closing soon', closesAt: portal.clock.now() + 5 * HOUR });
      await scene.offering({ title: 'A draft', state: 'draft', opensAt: portal.clock.now() + 2 * DAY });
      const full = await scene.offering({ title: 'Full', pools: [{ capacity: 1 }] });
      await scene.signUp(
        full,
        Array.from({ length: 11 }, (_, index) => ({ name: `F${index}` })),
      );
      const [late = ''] = await scene.signUp(await scene.offering({ title: 'With conditions' }), [
        { name: 'L', region: shanghai },
      ]);
      await scene.world.write((tx) =>
        tx.db.insert('conditions', {
          id: newId(),
          registrationId: late,
          participantId: null,
          kind: 'document',
          effect: 'none',
          note: null,
          deadlineAt: portal.clock.now() - DAY,
          createdAt: 0,
          metAt: null,
          endedAt: null,
        }),
      );
      const found = await lines(office);
      expect(found.map(([title]) => title)).toEqual([
        '1 condition is overdue',
        'Still a draft, and it should open',
        'Sign-up closes in 4 hours',
        '3 registrations to review',
        '10 people wait for a place',
      ]);
      expect(found[3]![1]).toMatch(/^Reviewed · the oldest came/u);
      expect(found[3]![2]).toBe(`/desk/offerings/${reviewed.id}/registrations?state=under_review&sort=oldest`);
      for (const [, , href] of found) expect((await office.get(href!)).status, href).toBe(200);
    });

    it('tells who runs a region of their people only', async () => {
      const found = await lines(regional);
      expect(found.map(([title]) => title)).toEqual([
        '1 condition is overdue',
        'Sign-up closes in 4 hours',
        '1 registration to review',
      ]);
      const { text } = await regional.get('/desk');
      const figures = [...text.matchAll(/<b class="num">(\d+)<\/b> <span class="small">(.*?)<\/span>/gu)].map(
        ([, figure, label]) => `${figure} ${label}`,
      );
      expect(figures).toEqual(['2 signed up today', '1 to review', '0 waiting', '0 places offered', '1 confirmed']);
    });

    it('tells an administrator of work that was given up, and nobody else', async () => {
      const admin = await scene.world.person('Ada Admin');
      await scene.world.grant(admin, 'administrator');
      await scene.world.write((tx) =>
        tx.db.insert('jobs', {
          id: newId(),
          kind: 'mail.send',
          uniqueKey: null,
          payload: '{}',
          state: 'dead',
          priority: 1,
          attempts: 15,
          dueAt: 0,
          createdAt: 0,
          endedAt: portal.clock.now(),
        }),
      );
      expect((await lines(await portal.signIn(admin)))[0]).toEqual([
        '1 job was given up',
        expect.any(String),
        '/admin/jobs?state=dead',
      ]);
      expect((await lines(office)).map(([title]) => title)).not.toContain('1 job was given up');
    });

    it('is shut to who runs nothing', async () => {
      expect((await (await portal.signIn(await scene.world.person())).get('/desk')).status).toBe(403);
    });
  });
});

function words(html: string): string {
  return html
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&#39;', "'")
    .trim();
}
