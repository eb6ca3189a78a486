import { beforeAll, describe, expect, it } from 'vitest';
import { Departure } from '../../../src/modules/registrations/index.js';
import type { Id } from '../../../src/kernel/id.js';
import { Database } from '../../../src/platform/database/database.js';
import { DoctorChecks } from '../../../src/platform/doctor/doctor-checks.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { signUpTo } from '../../support/sign-up.js';
import type { Visitor } from '../../support/visitor.js';
import { World, type PlannedOffering } from '../../support/world.js';

eachDatabase((_database, open) => {
  describe('contests', () => {
    let portal: TestPortal;
    let world: World;
    let editionId: Id;
    let programId: Id;
    let organizer: Visitor;

    beforeAll(async () => {
      portal = await open();
      world = new World(portal);
      ({ editionId, programId } = await world.edition());
      const organizerId = await world.person('Olu Organizer');
      await world.grant(organizerId, 'organizer', { kind: 'program', id: programId });
      organizer = await portal.signIn(organizerId);
    });

    const tracks = async (count: number, contestId: Id | null, title = 'Track') => {
      const made: PlannedOffering[] = [];
      for (let index = 1; index <= count; index += 1)
        made.push(await world.offering({ editionId, contestId, kind: 'track', title: `${title} ${index}` }));
      return made;
    };
    const placesOf = async (contestId: Id) =>
      (
        await portal
          .get(Database)
          .read.rows<{ taken: number }>(
            'SELECT taken FROM contest_places WHERE contest_id = :contestId AND taken > 0 ORDER BY taken',
            { contestId },
          )
      ).map(({ taken }) => Number(taken));
    const broken = async () =>
      (await portal.get(DoctorChecks).run(portal.get(Database).systemCtx('test'), 'thorough'))
        .filter(({ ok, name }) => !ok && name !== 'administrators')
        .map(({ name }) => name);
    const mostOf = async (id: Id) =>
      (
        await portal
          .get(Database)
          .read.row<{ most: number | null }>('SELECT most_per_person AS most FROM contests WHERE id = :id', { id })
      )?.most;

    it('is made on the desk with what stands in it, and shown to visitors as one card', async () => {
      const [first, second] = await tracks(2, null, 'Practice');
      const path = `/desk/editions/${editionId}/contests/new`;
      const made = await organizer.submit(
        await organizer.get(path),
        {
          'name.en': 'Practice contest',
          'summary.en': 'An exam alone, then a team.',
          most: '1',
          offerings: [first!.id, second!.id],
        },
        path,
      );
      expect(made.location).toBe(`/desk/editions/${editionId}`);
      const home = await portal.visitor().get('/');
      const [, contestId = ''] = /\/contests\/([0-9a-f-]{36})/u.exec(home.text) ?? [];
      const page = await portal.visitor().get(`/contests/${contestId}`);
      expect(page.text).toContain('Practice contest');
      expect(page.text).toContain('You can choose one.');
      expect(page.text).toContain('Practice 1');
      expect(page.text).toContain('Practice 2');
    });

    it('tells who has chosen what they have chosen, before they fill in anything', async () => {
      const contestId = await world.contest(editionId, 1);
      const [network, cloud] = await tracks(2, contestId, 'Subject');
      const personId = await world.person();
      const registration = await signUpTo(portal, personId, network!.id);
      const person = await portal.signIn(personId);
      const page = await person.get(`/offerings/${cloud!.slug}`);
      expect(page.text).toContain('You have chosen');
      expect(page.text).toContain(`/registrations/${registration}`);
      expect(page.text).not.toContain(`href="/offerings/${cloud!.slug}/registration"`);
      expect((await person.get(`/offerings/${cloud!.slug}/registration`)).location).toBe(`/offerings/${cloud!.slug}`);
      expect((await person.post(`/offerings/${cloud!.slug}/registration`)).location).toBe(`/offerings/${cloud!.slug}`);
      expect((await person.get(`/contests/${contestId}`)).text).toContain('You have chosen');

      await portal.get(Departure).withdraw(portal.ctx(personId), registration);
      expect((await person.get(`/offerings/${cloud!.slug}`)).text).not.toContain('You have chosen');
      await signUpTo(portal, personId, cloud!.id);
    });

    it('keeps people who are over a limit that is lowered, and says so before it does', async () => {
      const contestId = await world.contest(editionId, 3);
      const tasks = await tracks(3, contestId, 'Task');
      const [busy, calm] = await world.people(2);
      for (const task of tasks) await signUpTo(portal, busy!, task.id);
      await signUpTo(portal, calm!, tasks[0]!.id);

      const path = `/desk/contests/${contestId}`;
      const asked = await organizer.submit(await organizer.get(path), { most: '2' }, path);
      expect(asked.status).toBe(409);
      expect(asked.text).toContain('One person is in more than 2 already');
      expect(await mostOf(contestId)).toBe(3);
      const saved = await organizer.submit(asked, {}, path);
      expect(saved.status).toBe(303);
      expect(await mostOf(contestId)).toBe(2);
      expect(await placesOf(contestId)).toEqual([1, 3]);
      await signUpTo(portal, calm!, tasks[1]!.id);
      await expect(signUpTo(portal, calm!, tasks[2]!.id)).rejects.toMatchObject({
        messageKey: 'registrations.contest_limit',
      });
    });

    it('counts people of something that moves into a contest, out of it, and back', async () => {
      const contestId = await world.contest(editionId, 2);
      const [inside] = await tracks(1, contestId, 'Inside');
      const [outside] = await tracks(1, null, 'Outside');
      const [both, one, drafting] = await world.people(3);
      await signUpTo(portal, both!, inside!.id);
      await signUpTo(portal, both!, outside!.id);
      await signUpTo(portal, one!, outside!.id);
      const drafter = await portal.signIn(drafting!);
      await drafter.post(`/offerings/${outside!.slug}/registration/draft`);

      const path = `/desk/contests/${contestId}`;
      const put = async (offerings: readonly Id[]) =>
        organizer.submit(await organizer.get(path), { offerings: [...offerings] }, path);
      expect((await put([inside!.id, outside!.id])).status).toBe(303);
      expect(await placesOf(contestId)).toEqual([1, 2]);
      await portal.drain();
      expect(await broken()).toEqual([]);
      expect((await put([inside!.id])).status).toBe(303);
      expect(await placesOf(contestId)).toEqual([1]);
      await signUpTo(portal, one!, inside!.id);
      expect(await placesOf(contestId)).toEqual([1, 1]);
      expect(await broken()).toEqual([]);
    });

    it('refuses to let something in whose people would then be over the limit, and says how many', async () => {
      const contestId = await world.contest(editionId, 1);
      const [inside] = await tracks(1, contestId, 'Chosen');
      const [outside] = await tracks(1, null, 'Also chosen');
      const person = await world.person();
      await signUpTo(portal, person, inside!.id);
      await signUpTo(portal, person, outside!.id);
      const path = `/desk/contests/${contestId}`;
      const form = await organizer.get(path);
      const refused = await organizer.submit(form, { offerings: [inside!.id, outside!.id] }, path);
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('One person is in Also chosen 1 and would then be over the limit of 1');
      const settings = `/desk/offerings/${outside!.id}/settings`;
      const alone = await organizer.submit(await organizer.get(settings), { contestId }, settings);
      expect(alone.status).toBe(422);
      expect(await placesOf(contestId)).toEqual([1]);
    });

    it('counts without a limit too, for the day there is one', async () => {
      const contestId = await world.contest(editionId, null);
      const [first, second] = await tracks(2, contestId, 'Free');
      const person = await world.person();
      await signUpTo(portal, person, first!.id);
      await signUpTo(portal, person, second!.id);
      expect(await placesOf(contestId)).toEqual([2]);
    });

    it('takes nothing of another edition, and hides contests of programs one does not run', async () => {
      const elsewhere = await world.offering();
      const contestId = await world.contest(editionId, 1);
      const path = `/desk/contests/${contestId}`;
      const form = await organizer.get(path);
      expect((await organizer.submit(form, { offerings: elsewhere.id }, path)).status).toBe(422);
      const foreign = await world.contest(elsewhere.editionId, 1);
      expect((await organizer.get(`/desk/contests/${foreign}`)).status).toBe(404);
    });
  });
});
