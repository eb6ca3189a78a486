import { beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../../src/kernel/id.js';
import { Affiliations } from '../../../src/modules/institutions/index.js';
import { Offerings } from '../../../src/modules/programs/index.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { signUpTo } from '../../support/sign-up.js';
import { World, type PlannedOffering } from '../../support/world.js';
import { SchoolScene } from '../institutions/scene.js';

eachDatabase((_database, open) => {
  describe('what is for the people of one institution', () => {
    let portal: TestPortal;
    let world: World;
    let school: Id;
    let member: Id;
    let outsider: Id;
    let organizer: Id;
    let offering: PlannedOffering;
    let pages: readonly string[];

    beforeAll(async () => {
      portal = await open();
      world = new World(portal);
      const schools = new SchoolScene(portal, world);
      school = await schools.school('Lakeside Technical University');
      const faculty = await schools.school('Faculty of Computing', { parentId: school });
      [member, outsider, organizer] = (await world.people(3)) as [Id, Id, Id];
      const row = { accountId: member, role: 'student' } as const;
      await world.write((tx) => portal.get(Affiliations).confirmMany(tx, faculty, [row], 'list'));
      offering = await world.offering({ visibility: 'institution', institutionId: school, title: 'Only for Lakeside' });
      const { programSlug } = await portal.get(Offerings).find(portal.ctx(), offering.id);
      pages = ['/', `/programs/${programSlug}`, `/programs/${programSlug}/2026`, '/api/v1/offerings'];
      await world.grant(organizer, 'organizer', { kind: 'program', id: offering.programId });
    });

    it('is in no list of anybody else, and not there at its address', async () => {
      for (const visitor of [portal.visitor(), await portal.signIn(outsider)]) {
        for (const path of pages)
          expect([path, (await visitor.get(path)).text.includes('Lakeside')]).toEqual([path, false]);
        for (const path of pages) expect([path, (await visitor.get(path)).status]).toEqual([path, 200]);
        const absent = await visitor.get('/offerings/no-such-thing');
        for (const path of [`/offerings/${offering.slug}`, `/api/v1/offerings/${offering.slug}`])
          expect([path, (await visitor.get(path)).status]).toEqual([path, 404]);
        expect((await visitor.get(`/offerings/${offering.slug}`)).text).toBe(absent.text);
      }
      await expect(signUpTo(portal, outsider, offering.id)).rejects.toMatchObject({ code: 'not_found' });
    });

    it('is listed for its people, of a part of it too, and they sign up', async () => {
      const visitor = await portal.signIn(member);
      for (const path of pages.slice(0, 3))
        expect([path, (await visitor.get(path)).text.includes('Only for Lakeside')]).toEqual([path, true]);
      expect((await visitor.get(`/offerings/${offering.slug}`)).status).toBe(200);
      await signUpTo(portal, member, offering.id);
    });

    it('is known to who runs it', async () => {
      expect((await (await portal.signIn(organizer)).get(`/offerings/${offering.slug}`)).status).toBe(200);
    });

    it('is set on the desk by the name of the institution, which must be one', async () => {
      const draft = await world.offering({ editionId: offering.editionId, state: 'draft' });
      const desk = await portal.signIn(organizer);
      const path = `/desk/offerings/${draft.id}/settings`;
      const form = await desk.get(path);
      const nobody = await desk.submit(form, { visibility: 'institution' }, path);
      expect([nobody.status, nobody.text.includes('href="#field-institution"')]).toEqual([422, true]);
      const unknown = await desk.submit(form, { visibility: 'institution', institution: 'Atlantis' }, path);
      expect(unknown.status).toBe(422);
      const set = await desk.submit(
        form,
        { visibility: 'institution', institution: 'lakeside technical university' },
        path,
      );
      expect(set.status).toBe(303);
      expect((await desk.get(path)).text).toContain('value="Lakeside Technical University"');
      const open = await desk.submit(await desk.get(path), { visibility: 'public' }, path);
      expect(open.status).toBe(303);
      expect((await desk.get(path)).text).not.toContain('value="Lakeside Technical University"');
    });
  });
});
