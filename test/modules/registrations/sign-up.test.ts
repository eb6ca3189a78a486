import { beforeAll, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../src/kernel/clock.js';
import type { Id } from '../../../src/kernel/id.js';
import { Database } from '../../../src/platform/database/database.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { World } from '../../support/world.js';

const CONSENT = { en: 'You may film me.', 'zh-CN': '可以拍摄我。' };

eachDatabase((_database, open) => {
  describe('signing up over HTTP', () => {
    let portal: TestPortal;
    let world: World;
    beforeAll(async () => {
      portal = await open();
      world = new World(portal);
    });

    const rows = <Row>(sql: string, params: Record<string, string>) => portal.get(Database).read.rows<Row>(sql, params);
    const registrationsOf = (offeringId: Id) =>
      rows<{ id: Id; state: string }>(`SELECT "id", "state" FROM "registrations" WHERE "offering_id" = :offeringId`, {
        offeringId,
      });

    it('replays a form that is sent again with its key, and refuses another body under it', async () => {
      const offering = await world.offering({ questions: [{ label: { en: 'Why' } }] });
      const person = await portal.signIn(await world.person());
      const details = await person.get(`/offerings/${offering.slug}/registration/details`);
      const name = `answers.${offering.questionIds[0]}`;
      const form = details.form(`/offerings/${offering.slug}/registration/details`);
      const first = await person.post(form.action, { ...form.fields, [name]: 'Because' });
      const again = await person.post(form.action, { ...form.fields, [name]: 'Because' });
      const other = await person.post(form.action, { ...form.fields, [name]: 'Another reason' });
      expect([first.status, again.status, other.status]).toEqual([303, 303, 409]);
      const check = await person.follow(first);
      expect(check.text).toContain('Because');
      const handedIn = await person.submit(check, {}, `/offerings/${offering.slug}/registration`);
      const twice = await person.submit(check, {}, `/offerings/${offering.slug}/registration`);
      expect(handedIn.location).toBe(twice.location);
      expect(await registrationsOf(offering.id)).toHaveLength(1);
    });

    it('keeps what was typed wrong, says why at the field, and keeps what was right as a draft', async () => {
      const offering = await world.offering({
        questions: [{ label: { en: 'Why' } }, { kind: 'number', label: { en: 'Year' }, limits: { min: 2026 } }],
      });
      const person = await portal.signIn(await world.person());
      const path = `/offerings/${offering.slug}/registration/details`;
      const refused = await person.submit(
        await person.get(path),
        { [`answers.${offering.questionIds[0]}`]: 'Because', [`answers.${offering.questionIds[1]}`]: '20o8' },
        path,
      );
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('20o8');
      expect(refused.text).toContain('Enter a number in digits');
      expect((await person.get(path)).text).toContain('Because');
      expect(await registrationsOf(offering.id)).toMatchObject([{ state: 'draft' }]);
    });

    it('keeps the exact words a person agreed to, in the language they were shown in', async () => {
      const offering = await world.offering({
        questions: [{ kind: 'consent', label: { en: 'Film' }, consentText: CONSENT }],
      });
      const person = await portal.signIn(await world.person('陈思远', { locale: 'zh-CN' }), 'zh-CN');
      const check = await person.get(`/offerings/${offering.slug}/registration/check`);
      const path = `/offerings/${offering.slug}/registration`;
      const silent = await person.submit(check, {}, path);
      expect(silent.status).toBe(422);
      expect(await registrationsOf(offering.id)).toEqual([]);
      const agreed = await person.submit(
        await person.get(`${path}/check`),
        { [`answers.${offering.questionIds[0]}`]: 'yes' },
        path,
      );
      expect(agreed.status).toBe(303);
      const consents = await rows<{ text: string; locale: string }>(
        `SELECT c."text", c."locale" FROM "consents" c JOIN "participants" p ON p."id" = c."participant_id" WHERE p."offering_id" = :id`,
        { id: offering.id },
      );
      expect(consents).toEqual([{ text: '可以拍摄我。', locale: 'zh-CN' }]);
    });

    it('asks again for nothing the profile knows, and leads there in two taps', async () => {
      const question = { label: { en: 'University' }, binding: 'institution_name' } as const;
      const first = await world.offering({ questions: [question] });
      const second = await world.offering({ questions: [question] });
      const person = await portal.signIn(await world.person());
      const details = `/offerings/${first.slug}/registration/details`;
      const saved = await person.submit(
        await person.get(details),
        { [`answers.${first.questionIds[0]}`]: 'JKUAT' },
        details,
      );
      await person.submit(await person.follow(saved), {}, `/offerings/${first.slug}/registration`);
      const door = await person.get(`/offerings/${second.slug}/registration`);
      expect(door.location).toBe(`/offerings/${second.slug}/registration/check`);
      const check = await person.follow(door);
      expect(check.text).toContain('JKUAT');
      const done = await person.submit(check, {}, `/offerings/${second.slug}/registration`);
      expect(done.location).toMatch(/^\/registrations\//u);
    });

    it('refuses who comes early or late with the reason, counts who pressed in time, and writes nothing else', async () => {
      const now = portal.clock.now();
      const early = await world.offering({ opensAt: now + HOUR });
      const late = await world.offering({ closesAt: now - 2 * MINUTE });
      const closing = await world.offering({ closesAt: now + HOUR });
      const person = await portal.signIn(await world.person());
      for (const [offering, words] of [
        [early, 'Sign-up has not opened yet'],
        [late, 'Sign-up has closed'],
      ] as const) {
        const page = await person.get(`/offerings/${offering.slug}/registration`);
        const posted = await person.post(`/offerings/${offering.slug}/registration`);
        expect([page.status, posted.status]).toEqual([410, 410]);
        expect(posted.text).toContain(words);
        expect(await registrationsOf(offering.id)).toEqual([]);
      }
      const check = await person.get(`/offerings/${closing.slug}/registration/check`);
      portal.clock.set(now + HOUR + 20_000);
      const inGrace = await person.submit(check, {}, `/offerings/${closing.slug}/registration`);
      expect(inGrace.status).toBe(303);
      portal.clock.set(now);
    });

    it('refuses a post from another site', async () => {
      const offering = await world.offering();
      const person = await portal.signIn(await world.person());
      const answer = await person.post(
        `/offerings/${offering.slug}/registration`,
        {},
        { site: 'cross-site', origin: 'https://evil.example' },
      );
      expect(answer.status).toBe(403);
      expect(await registrationsOf(offering.id)).toEqual([]);
    });

    it('shows somebody else’s registration as if it did not exist, on every page of it', async () => {
      const offering = await world.offering();
      const owner = await portal.signIn(await world.person());
      const done = await owner.submit(
        await owner.get(`/offerings/${offering.slug}/registration/check`),
        {},
        `/offerings/${offering.slug}/registration`,
      );
      const path = done.location!;
      const stranger = await portal.signIn(await world.person());
      const absent = await stranger.get('/registrations/0190a000-0000-7000-8000-00000000dead');
      for (const each of [path, `${path}/withdrawal`, `${path}/calendar`]) {
        const hidden = await stranger.get(each);
        expect([hidden.status, hidden.text]).toEqual([404, absent.text]);
      }
      for (const each of ['withdrawal', 'offer/acceptance', 'offer/refusal']) {
        expect((await stranger.post(`${path}/${each}`)).status).toBe(404);
      }
      expect(await registrationsOf(offering.id)).toMatchObject([{ state: 'confirmed' }]);
    });

    it('refuses answers to questions of another offering, and fields only the server may set', async () => {
      const offering = await world.offering({ questions: [{ label: { en: 'Why' } }] });
      const other = await world.offering({ questions: [{ label: { en: 'Secret' } }] });
      const person = await portal.signIn(await world.person());
      const path = `/offerings/${offering.slug}/registration/details`;
      const page = await person.get(path);
      const foreign = await person.submit(
        page,
        { [`answers.${offering.questionIds[0]}`]: 'a', [`answers.${other.questionIds[0]}`]: 'b' },
        path,
      );
      expect(foreign.status).toBe(422);
      const forged = await person.submit(
        await person.get(path),
        { [`answers.${offering.questionIds[0]}`]: 'a', state: 'confirmed' },
        path,
      );
      expect(forged.status).toBe(422);
      const pool = await person.submit(
        await person.get(path),
        { [`answers.${offering.questionIds[0]}`]: 'a', pool: other.poolIds[0]! },
        path,
      );
      expect(pool.status).toBe(422);
    });

    it('takes no seat for a sign-up that is reviewed first, and one when it is approved', async () => {
      const offering = await world.offering({ reviewLevels: ['office'], pools: [{ capacity: 1 }] });
      const organizer = await world.person('Reviewer');
      await world.grant(organizer, 'organizer', { kind: 'program', id: offering.programId });
      const person = await portal.signIn(await world.person());
      const done = await person.submit(
        await person.get(`/offerings/${offering.slug}/registration/check`),
        {},
        `/offerings/${offering.slug}/registration`,
      );
      const taken = async () =>
        (
          await rows<{ taken: number }>(`SELECT "taken" FROM "seat_pools" WHERE "offering_id" = :id`, {
            id: offering.id,
          })
        )[0]!.taken;
      expect(await taken()).toBe(0);
      const desk = await portal.signIn(organizer);
      const id = done.location!.split('/').at(-1)!;
      const one = await desk.get(`/desk/offerings/${offering.id}/registrations/${id}`);
      const approved = await desk.submit(one, {}, `/desk/offerings/${offering.id}/registrations/${id}/approval`);
      expect(approved.status).toBe(303);
      expect(await taken()).toBe(1);
      expect(await registrationsOf(offering.id)).toMatchObject([{ state: 'confirmed' }]);
    });

    it('keeps an answer with the version of the question it was given to', async () => {
      const offering = await world.offering({ questions: [{ key: 'why', label: { en: 'Why do you come' } }] });
      const person = await portal.signIn(await world.person());
      const path = `/offerings/${offering.slug}/registration/details`;
      await person.submit(await person.get(path), { [`answers.${offering.questionIds[0]}`]: 'To learn' }, path);
      const organizer = await world.person('Editor');
      await world.grant(organizer, 'organizer', { kind: 'program', id: offering.programId });
      const editor = await portal.signIn(organizer);
      const question = `/desk/offerings/${offering.id}/form/why`;
      const stale = await editor.get(question);
      const saved = await editor.submit(await editor.get(question), { 'label.en': 'What brings you' }, question);
      expect(saved.status).toBe(303);
      const late = await editor.submit(stale, { 'label.en': 'Something else' }, question);
      expect(late.status).toBe(409);
      expect(late.text).toContain('Something else');
      expect((await person.get(path)).text).toContain('Why do you come');
      const newcomer = await portal.signIn(await world.person());
      expect((await newcomer.get(path)).text).toContain('What brings you');
    });

    it('counts a day by the offering’s own clock', async () => {
      const now = portal.clock.now();
      portal.clock.set(Date.UTC(2026, 9, 2, 22));
      const offering = await world.offering({ zone: 'Asia/Shanghai', closesAt: now + 10 * DAY });
      const person = await portal.signIn(await world.person());
      await person.post(`/offerings/${offering.slug}/registration`);
      const days = await rows(`SELECT "day", "total" FROM "registration_days" WHERE "offering_id" = :id`, {
        id: offering.id,
      });
      expect(days).toEqual([{ day: '2026-10-03', total: 1 }]);
      portal.clock.set(now);
    });
  });
});
