import { beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../../src/kernel/id.js';
import { Database } from '../../../src/platform/database/database.js';
import type { Answer } from '../../support/answer.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { signUpTo } from '../../support/sign-up.js';
import type { Visitor } from '../../support/visitor.js';
import { World } from '../../support/world.js';

const NEW = '/desk/programs/new';
const idIn = (answer: Answer) => /([0-9a-f-]{36})/u.exec(answer.location ?? '')?.[1] ?? '';

eachDatabase((_database, open) => {
  describe('setting up programs', () => {
    let portal: TestPortal;
    let world: World;
    let admin: Visitor;
    let stranger: Visitor;

    beforeAll(async () => {
      portal = await open();
      world = new World(portal);
      const adminId = await world.person('Ada Administrator');
      await world.grant(adminId, 'administrator');
      admin = await portal.signIn(adminId);
      stranger = portal.visitor();
    });

    const makeProgram = async (name: string, fields: Record<string, string> = {}) => {
      const form = await admin.get(NEW);
      const made = await admin.submit(form, { 'name.en': name, 'summary.en': 'One sentence.', ...fields }, NEW);
      expect([made.status, made.text.slice(0, 0)]).toEqual([303, '']);
      return idIn(made);
    };
    const makeEdition = async (programId: Id, name: string) => {
      const form = await admin.get(`/desk/programs/${programId}/editions/new`);
      const dates = { starts: '2026-11-01', ends: '2027-05-31' };
      return idIn(await admin.submit(form, { 'name.en': name, ...dates }, `/desk/programs/${programId}/editions/new`));
    };
    const press = async (path: string) => admin.submit(await admin.get(path), {}, path);
    const kinds = async (type: string, id: Id) =>
      (
        await portal
          .get(Database)
          .read.rows<{ kind: string }>(
            `SELECT kind FROM events WHERE subject_type = :type AND subject_id = :id ORDER BY id`,
            { type, id },
          )
      ).map(({ kind }) => kind);

    it('takes a program from nothing to a sign-up, and shows nothing of it before', async () => {
      const programId = await makeProgram('Spring School of Robotics', { 'name.zh-CN': '机器人春季学校' });
      expect((await stranger.get('/programs/spring-school-of-robotics')).status).toBe(404);
      expect((await stranger.get('/programs')).text).not.toContain('Robotics');
      expect((await admin.get('/programs/spring-school-of-robotics')).status).toBe(200);

      const editionId = await makeEdition(programId, 'Spring 2027');
      const { id, slug } = await world.offering({ editionId, state: 'draft', title: 'Walking machines' });
      const early = await admin.post(`/desk/offerings/${id}/publication`);
      expect(early.status).toBe(422);
      expect(early.text).toContain('Publish the program first');
      const editionEarly = await press(`/desk/editions/${editionId}/publication`);
      expect(editionEarly.status).toBe(422);

      expect((await press(`/desk/programs/${programId}/publication`)).status).toBe(303);
      expect((await stranger.get('/programs')).text).toContain('Spring School of Robotics');
      expect((await stranger.get('/programs/spring-school-of-robotics/spring-2027')).status).toBe(404);
      expect((await admin.post(`/desk/offerings/${id}/publication`)).status).toBe(303);
      const shown = await stranger.get('/programs/spring-school-of-robotics/spring-2027');
      expect(shown.text).toContain('Walking machines');
      expect((await stranger.get('/')).text).toContain('Walking machines');
      expect((await portal.visitor('zh-CN').get('/programs/spring-school-of-robotics')).text).toContain(
        '机器人春季学校',
      );

      const student = await world.person();
      await signUpTo(portal, student, id);
      expect((await (await portal.signIn(student)).get(`/offerings/${slug}`)).text).toContain('You are signed up');
      expect(await kinds('program', programId)).toEqual(['ProgramCreated', 'ProgramPublished']);
      expect(await kinds('edition', editionId)).toEqual(['EditionCreated', 'EditionPublished']);
    });

    it('gives each program an address of its own and refuses a taken one at the field', async () => {
      await makeProgram('First of its name');
      const form = await admin.get(NEW);
      const twin = await admin.submit(form, { 'name.en': 'First of its name', 'summary.zh-CN': '留着' }, NEW);
      expect(twin.status).toBe(422);
      expect(twin.text).toContain('href="#field-slug"');
      expect(twin.text).toContain('留着');
      const odd = await admin.submit(await admin.get(NEW), { 'name.en': 'Odd', slug: 'a b/c' }, NEW);
      expect(odd.status).toBe(422);
      const chinese = await makeProgram('量子计算训练营');
      expect((await admin.get(`/desk/programs/${chinese}`)).text).toContain('/programs/o-');
    });

    it('refuses a colour that is not seen on paper, and derives one for dark screens from one that is', async () => {
      const form = await admin.get(NEW);
      const faint = await admin.submit(form, { 'name.en': 'Faint', hue: 'own', colour: '#f2e9a0' }, NEW);
      expect(faint.status).toBe(422);
      expect(faint.text).toMatch(/stands out from paper by only 1\.\d to 1/u);
      expect((await admin.submit(form, { 'name.en': 'Wrong', hue: 'own', colour: 'red' }, NEW)).status).toBe(422);
      const id = await makeProgram('Bold', { hue: 'own', colour: '#7B1FA2' });
      const page = await admin.get(`/desk/programs/${id}`);
      expect(page.text).toContain('hue-own-7b1fa2');
      const sheet = /href="(\/theme\/[^"]+\.css)"/u.exec(page.text)?.[1] ?? '';
      expect((await stranger.get(sheet)).text).toContain('hue-own-7b1fa2');
    });

    it('keeps both versions when two people edit a program at once', async () => {
      const id = await makeProgram('Edited by two');
      const path = `/desk/programs/${id}/settings`;
      const [mine, theirs] = [await admin.get(path), await admin.get(path)];
      expect((await admin.submit(mine, { 'summary.en': 'Mine' }, path)).status).toBe(303);
      const late = await admin.submit(theirs, { 'summary.en': 'Theirs' }, path);
      expect(late.status).toBe(409);
      expect(late.text).toContain('Theirs');
      expect(late.text).toContain('Saved meanwhile: Mine');
      expect((await admin.submit(late, {}, path)).status).toBe(303);
      expect((await admin.get(`/desk/programs/${id}`)).text).toContain('Theirs');
    });

    it('archives an edition with all it holds, and brings it back as it was', async () => {
      const { programId, editionId } = await world.edition();
      const { id, slug } = await world.offering({ editionId, title: 'Kept for ever' });
      const inside = await world.person();
      await signUpTo(portal, inside, id);
      const [row] = await portal
        .get(Database)
        .read.rows<{ slug: string }>('SELECT slug FROM programs WHERE id = :programId', { programId });
      const program = `/programs/${row?.slug}`;

      expect((await press(`/desk/editions/${editionId}/archival`)).status).toBe(303);
      expect((await stranger.get('/')).text).not.toContain('Kept for ever');
      expect((await stranger.get(program)).text).not.toContain('Kept for ever');
      for (const path of [`${program}/2026`, `/offerings/${slug}`]) {
        const page = await stranger.get(path);
        expect([path, page.status]).toEqual([path, 200]);
        expect(page.text).toContain('Archived');
      }
      await expect(signUpTo(portal, await world.person(), id)).rejects.toMatchObject({ code: 'gone' });
      expect((await (await portal.signIn(inside)).get('/registrations')).text).toContain('Kept for ever');
      expect((await admin.post(`/desk/offerings/${id}/closure`)).status).toBe(409);
      expect((await press(`/desk/editions/${editionId}/archival`)).status).toBe(409);

      expect((await press(`/desk/editions/${editionId}/archival/reversal`)).status).toBe(303);
      expect((await stranger.get('/')).text).toContain('Kept for ever');
      await signUpTo(portal, await world.person(), id);
    });

    it('archives one thing once it is closed, and brings it back closed', async () => {
      const { editionId } = await world.edition();
      const { id, slug } = await world.offering({ editionId, title: 'Over and done' });
      expect((await admin.post(`/desk/offerings/${id}/archival`)).status).toBe(409);
      await admin.post(`/desk/offerings/${id}/closure`);
      expect((await press(`/desk/offerings/${id}/archival`)).status).toBe(303);
      const page = await stranger.get(`/offerings/${slug}`);
      expect([page.status, page.text.includes('Archived')]).toEqual([200, true]);
      expect((await press(`/desk/offerings/${id}/archival/reversal`)).status).toBe(303);
      expect((await stranger.get(`/offerings/${slug}`)).text).toContain('Sign-up is closed');
    });

    it('is the administrator’s to begin and the organizer’s to edit', async () => {
      const { programId, editionId } = await world.edition();
      const organizerId = await world.person();
      await world.grant(organizerId, 'organizer', { kind: 'program', id: programId });
      const organizer = await portal.signIn(organizerId);
      expect((await organizer.get('/desk/programs/new')).status).toBe(403);
      expect((await organizer.get(`/desk/programs/${programId}/settings`)).status).toBe(200);
      const editorId = await world.person();
      await world.grant(editorId, 'organizer', { kind: 'edition', id: editionId });
      const editor = await portal.signIn(editorId);
      expect((await editor.get(`/desk/programs/${programId}`)).status).toBe(404);
      expect((await editor.get(`/desk/editions/${editionId}`)).status).toBe(200);
      expect((await editor.get('/desk/programs')).text).not.toContain(`/desk/programs/${programId}`);
    });

    it('leads from a refused form that is loaded again back to the form', async () => {
      expect((await admin.get('/desk/offerings')).location).toBe('/desk/offerings/new');
    });
  });
});
