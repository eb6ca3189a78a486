import { beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../../src/kernel/id.js';
import { EVERYTHING, Grants } from '../../../src/modules/access/index.js';
import { Database } from '../../../src/platform/database/database.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import { World } from '../../support/world.js';

eachDatabase((_database, open) => {
  describe('the pages of administration', { timeout: 60_000 }, () => {
    let portal: TestPortal;
    let world: World;
    let adminId: Id;
    let admin: Visitor;

    beforeAll(async () => {
      portal = await open();
      world = new World(portal);
      adminId = await world.person('Ada Admin');
      await portal.get(Grants).grant(portal.get(Database).systemCtx('test'), {
        accountId: adminId,
        role: 'administrator',
        scope: EVERYTHING,
        expiresAt: null,
        reason: null,
      });
      admin = await portal.signIn(adminId);
    }, 120_000);

    it('give a role that works at the next click, and take it back the same way', async () => {
      const offering = await world.offering();
      const person = await world.person('Olu Organizer');
      const theirs = await portal.signIn(person);
      const desk = `/desk/offerings/${offering.id}/registrations`;
      expect((await theirs.get(desk)).status).toBe(403);

      const form = await admin.get(`/admin/people/${person}`);
      const fields = { role: 'organizer', place: `offering:${offering.id}`, reason: 'runs the stop' };
      const given = await admin.submit(form, fields, `/admin/people/${person}/roles`);
      expect([given.status, given.location]).toEqual([303, `/admin/people/${person}`]);
      expect((await theirs.get(desk)).status).toBe(200);

      const page = (await admin.follow(given)).text;
      const [path = ''] = /\/admin\/roles\/[0-9a-f-]{36}\/revocation/u.exec(page) ?? [];
      const taken = await admin.submit(await admin.get(path), { reason: 'moved on' }, path);
      expect([taken.status, taken.location]).toEqual([303, '/admin/roles']);
      expect((await theirs.get(desk)).status).toBe(403);
    });

    it('show a refused form again with its reason and everything typed', async () => {
      const page = await admin.get('/admin/roles');
      const typed = {
        address: 'nobody@example.org',
        role: 'organizer',
        place: 'everything',
        reason: 'because <b>we</b> need her',
      };
      const answer = await admin.submit(page, typed, '/admin/roles');
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('Nobody has signed in with this address yet');
      expect(answer.form('/admin/roles').fields).toMatchObject(typed);
    });

    it('offer an organizer only their own places and ranks, and refuse what is forged beyond them', async () => {
      const [mine, other] = [await world.offering(), await world.offering()];
      const person = await world.person();
      await world.grant(person, 'organizer', { kind: 'program', id: mine.programId });
      const organizer = await portal.signIn(person);
      const page = await organizer.get('/admin/roles');
      expect(page.text).toContain(`offering:${mine.id}`);
      expect(page.text).not.toContain(other.id);
      expect(page.text).not.toContain('value="administrator"');
      expect(page.text).not.toContain('Ada Admin');
      const forged = { address: 'person-1@example.org', role: 'organizer', place: `offering:${other.id}` };
      expect((await organizer.submit(page, forged, '/admin/roles')).status).toBe(404);
      const beyond = { ...forged, role: 'administrator', place: 'everything' };
      expect((await organizer.submit(await organizer.get('/admin/roles'), beyond, '/admin/roles')).status).toBe(404);
    });

    it('find people by parts of a name in any script or of an address, page by page', async () => {
      await world.person('陈思远');
      await world.people(60, (index) => `Crowd ${String(index).padStart(2, '0')} 100%_x`);
      const found = async (query: string) => (await admin.get(`/admin/people?${query}`)).text;
      expect(await found(`q=${encodeURIComponent('思远')}`)).toContain('陈思远');
      expect(await found('q=person-1%40example')).toContain('Ada Admin');
      expect(await found('q=ada+ADMIN')).toContain('Ada Admin');
      expect(await found('q=100%25_x')).toContain('60 people');
      expect(await found('q=100%25_x&page=2')).toContain('51–60 of 60');
      expect(await found('q=%25')).toContain('60 people');
      expect(await found('q=nobody-at-all')).toContain('Nobody here by that name or address');
    });

    it('keep a person out at once and let them in again, but nobody keeps out themselves', async () => {
      const person = await world.person('Sam Suspended');
      const theirs = await portal.signIn(person);
      expect((await theirs.get('/me')).status).toBe(200);
      const path = `/admin/people/${person}/suspension`;
      expect((await admin.submit(await admin.get(path), { reason: '' }, path)).status).toBe(422);
      expect((await admin.submit(await admin.get(path), { reason: 'stolen account' }, path)).status).toBe(303);
      expect((await theirs.get('/me')).location).toBe('/sign-in?next=%2Fme');
      expect((await admin.post(path, { reason: 'again' })).status).toBe(409);
      const back = await admin.submit(await admin.get(path), { reason: 'it is Sam' }, `${path}/reversal`);
      expect(back.status).toBe(303);
      expect((await (await portal.signIn(person)).get('/me')).status).toBe(200);
      expect((await admin.get(`/admin/people/${adminId}/suspension`)).status).toBe(409);
    });

    it('show what was given up and run it again', async () => {
      const id = newId();
      await world.write((tx) =>
        tx.db.insert('jobs', {
          id,
          kind: 'test.given_up',
          payload: '{}',
          state: 'dead',
          priority: 1,
          attempts: 8,
          dueAt: 0,
          lastError: 'the printer is on fire',
          createdAt: 0,
          endedAt: 1,
        }),
      );
      const page = await admin.get('/admin/jobs?state=dead');
      expect(page.text).toContain('the printer is on fire');
      expect((await admin.get('/admin')).text).toContain('1 job was given up after its last try');
      expect((await admin.submit(page, {}, `/admin/jobs/${id}/run`)).status).toBe(303);
      const row = await portal.get(Database).read.row(`SELECT state, attempts FROM jobs WHERE id = :id`, { id });
      expect(row).toEqual({ state: 'pending', attempts: 0 });
      expect((await admin.post(`/admin/jobs/${id}/run`)).status).toBe(409);
    });
  });
});
