import { beforeAll, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../src/kernel/clock.js';
import type { Id } from '../../../src/kernel/id.js';
import { Database } from '../../../src/platform/database/database.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import { type PlannedOffering, World } from '../../support/world.js';

const FILM = { en: 'You may film me.', 'zh-CN': '可以拍摄我。' };
const RULES = { en: 'I keep the rules.' };

eachDatabase((_database, open) => {
  describe('changing answers after signing up', () => {
    let portal: TestPortal;
    let world: World;
    beforeAll(async () => {
      portal = await open();
      world = new World(portal);
    });

    const rows = <Row>(sql: string, params: Record<string, string>) => portal.get(Database).read.rows<Row>(sql, params);
    const plan = {
      questions: [
        { label: { en: 'Phone' }, kind: 'phone' },
        { label: { en: 'Lunch' }, required: false },
        { kind: 'consent', label: { en: 'Film' }, consentText: FILM, required: false },
        { kind: 'consent', label: { en: 'Rules' }, consentText: RULES },
      ],
    } as const;

    /** Somebody who has signed up with a telephone, a film and the rules. */
    async function signedUp(
      more: Parameters<World['offering']>[0] = {},
    ): Promise<{ person: Visitor; accountId: Id; offering: PlannedOffering; home: string; fields: string[] }> {
      const offering = await world.offering({ ...plan, ...more });
      const accountId = await world.person();
      const person = await portal.signIn(accountId);
      const fields = offering.questionIds.map((id) => `answers.${id}`);
      const path = `/offerings/${offering.slug}/registration`;
      const saved = await person.submit(
        await person.get(`${path}/details`),
        { [fields[0] ?? '']: '+254 712 345 678', [fields[1] ?? '']: 'Beans' },
        `${path}/details`,
      );
      const check = await person.follow(saved);
      const done = await person.submit(check, { [fields[2] ?? '']: 'yes', [fields[3] ?? '']: 'yes' }, path);
      return { person, accountId, offering, home: done.location ?? '', fields };
    }
    const consentsOf = (home: string) =>
      rows<{ text: string; withdrawn: number | null }>(
        `SELECT c."text", c."withdrawn_at" AS "withdrawn" FROM "consents" c
         JOIN "participants" p ON p."id" = c."participant_id" WHERE p."registration_id" = :id ORDER BY c."id"`,
        { id: home.split('/').pop() ?? '' },
      );

    it('shows what would change before anything is saved, and keeps it in the history', async () => {
      const { person, home, fields, offering } = await signedUp();
      const page = await person.get(`${home}/answers`);
      expect(page.text).toContain('+254 712 345 678');
      const looked = await person.submit(
        page,
        { [fields[0] ?? '']: '+254 733 000 111', [fields[1] ?? '']: '' },
        `${home}/answers`,
      );
      expect(looked.status).toBe(200);
      expect(looked.text).toContain('2 answers change');
      expect(looked.text).toContain('Nothing is saved yet');
      expect((await person.get(home)).text).toContain('+254 712 345 678');
      const saved = await person.submit(looked, {}, `${home}/answers/confirmation`);
      expect(saved.location).toBe(home);
      const after = await person.get(home);
      expect(after.text).toContain('+254 733 000 111');
      expect(after.text).toContain('Answers were changed');
      expect(after.text).toContain('by you');
      const organizer = await world.person('Office');
      await world.grant(organizer, 'organizer', { kind: 'program', id: offering.programId });
      const desk = await (
        await portal.signIn(organizer)
      ).get(`/desk/offerings/${offering.id}/registrations/${home.split('/').pop()}`);
      expect(desk.text).toContain('Answers changed');
      expect(desk.text).toContain('Beans');
      const [event] = await rows<{ detail: string; reason: string | null; to: string | null }>(
        `SELECT "detail", "reason", "to_state" AS "to" FROM "events" WHERE "kind" = 'RegistrationAnswersChanged' AND "subject_id" = :id`,
        { id: home.split('/').pop() ?? '' },
      );
      expect([event?.reason, event?.to]).toEqual([null, null]);
      expect(event?.detail).toContain('+254 733 000 111');
    });

    it('takes a consent back and gives it again with the words of that day, but not one that is needed', async () => {
      const { person, home, fields } = await signedUp();
      const page = await person.get(`${home}/answers`);
      const needed = await person.submit(page, { [fields[3] ?? '']: [] }, `${home}/answers`);
      expect(needed.status).toBe(422);
      expect(needed.text).toContain('withdraw instead');
      const off = await person.submit(
        await person.get(`${home}/answers`),
        { [fields[2] ?? '']: [], [fields[3] ?? '']: 'yes' },
        `${home}/answers`,
      );
      await person.submit(off, {}, `${home}/answers/confirmation`);
      expect((await consentsOf(home)).map(({ withdrawn }) => withdrawn !== null)).toEqual([true, false]);
      const on = await person.submit(
        await person.get(`${home}/answers`),
        { [fields[2] ?? '']: 'yes' },
        `${home}/answers`,
      );
      expect(on.text).toContain('You may film me.');
      await person.submit(on, {}, `${home}/answers/confirmation`);
      const film = (await consentsOf(home)).filter(({ text }) => text === FILM.en);
      expect(film.map(({ withdrawn }) => withdrawn !== null)).toEqual([true, false]);
    });

    it('refuses a wrong answer at its field, another tab, and who comes too late', async () => {
      const { person, home, fields } = await signedUp({ closesAt: portal.clock.now() + DAY });
      const wrong = await person.submit(
        await person.get(`${home}/answers`),
        { [fields[0] ?? '']: 'call me' },
        `${home}/answers`,
      );
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('call me');
      const change = async (number: string) =>
        person.submit(await person.get(`${home}/answers`), { [fields[0] ?? '']: number }, `${home}/answers`);
      const [one, other] = [await change('+254 700 000 001'), await change('+254 700 000 002')];
      expect((await person.submit(one, {}, `${home}/answers/confirmation`)).status).toBe(303);
      expect((await person.submit(other, {}, `${home}/answers/confirmation`)).status).toBe(409);
      expect((await person.get(home)).text).toContain('+254 700 000 001');
      portal.clock.advance(2 * DAY);
      const late = await person.get(`${home}/answers`);
      expect(late.status).toBe(410);
      expect(late.text).toContain('The time to change answers has passed');
      expect((await person.get(home)).text).not.toContain(`${home}/answers`);
    });

    it('takes the changes of one of two tabs that save at the same moment, never a mixture', async () => {
      for (let round = 0; round < 3; round += 1) {
        const { person, home, fields } = await signedUp();
        const [phone = '', lunch = ''] = fields;
        const tab = async (number: string, meal: string) =>
          person.submit(await person.get(`${home}/answers`), { [phone]: number, [lunch]: meal }, `${home}/answers`);
        const tabs = [await tab('+254 700 000 001', 'One'), await tab('+254 700 000 002', 'Two')];
        const saved = await Promise.all(tabs.map((each) => person.submit(each, {}, `${home}/answers/confirmation`)));
        expect(saved.map(({ status }) => status).sort()).toEqual([303, 409]);
        const { text } = await person.get(home);
        const first = saved[0]?.status === 303;
        expect(text).toContain(first ? '+254 700 000 001' : '+254 700 000 002');
        const [row] = await rows<{ total: number }>(
          `SELECT COUNT(*) AS "total" FROM "events" WHERE "kind" = 'RegistrationAnswersChanged' AND "subject_id" = :id`,
          { id: home.split('/').pop() ?? '' },
        );
        expect(Number(row?.total)).toBe(1);
      }
    });

    it('prints a sheet with the reference, the name, when and where', async () => {
      const { person, home } = await signedUp();
      const reference = /class="reference num">([^<]+)</u.exec((await person.get(home)).text)?.[1] ?? '-';
      const sheet = await person.get(`${home}/slip`);
      expect(sheet.status).toBe(200);
      for (const words of [reference, 'Nairobi', 'Person', 'Begins']) expect(sheet.text).toContain(words);
    });
  });

  describe('a draft that is left', () => {
    let portal: TestPortal;
    let world: World;
    beforeAll(async () => {
      portal = await open();
      world = new World(portal);
    });

    async function left() {
      const offering = await world.offering({ questions: [{ label: { en: 'Why' } }, { label: { en: 'How' } }] });
      const accountId = await world.person('Amina', { zone: 'Africa/Nairobi' });
      const person = await portal.signIn(accountId);
      const path = `/offerings/${offering.slug}/registration/details`;
      return { offering, person, path, name: `answers.${offering.questionIds[0]}`, page: await person.get(path) };
    }
    const addressOf = async (person: Visitor) =>
      /person-\d+@example\.org/u.exec((await person.get('/me/addresses')).text)?.[0] ?? '';

    it('is mailed a way back when its person asks, which signs nobody in', async () => {
      const { person, path, name, page, offering } = await left();
      const address = await addressOf(person);
      const saved = await person.submit(page, { [name]: 'Because', finish: 'mail' }, path);
      expect(saved.status).toBe(303);
      await portal.drain();
      const letter = await portal.letters.takeOne(address);
      expect(letter.text).toContain('Go on where you stopped');
      const link = /https?:\/\/\S+(\/offerings\/\S+\/registration)/u.exec(letter.text)?.[1] ?? '';
      const stranger = await portal.visitor().get(link);
      expect(stranger.location).toContain('/registration/address');
      const back = await person.follow(await person.get(link));
      expect(back.text).toContain('Because');
      expect(back.url).toContain(`/offerings/${offering.slug}/registration/details`);
      const home = saved.location ?? '';
      await person.submit(await person.get(home), {}, `${home}/resume-link`);
      await portal.drain();
      expect(await portal.letters.take(address)).toEqual([]);
    });

    it('is brought to mind once, after a day, not at night, and not while somebody works on it', async () => {
      const { person, path, name, page } = await left();
      const address = await addressOf(person);
      await person.submit(page, { [name]: 'Because' }, path);
      portal.clock.advance(20 * HOUR);
      await person.submit(await person.get(path), { [name]: 'Because of you' }, path);
      portal.clock.advance(5 * HOUR);
      await portal.drain();
      expect(await portal.letters.take(address)).toEqual([]);
      for (let hour = 0; hour < 40; hour += 1) {
        portal.clock.advance(HOUR);
        await portal.drain();
      }
      const letter = await portal.letters.takeOne(address);
      expect(letter.text).toContain('have not handed it in');
      portal.clock.advance(3 * DAY + MINUTE);
      await portal.drain();
      expect(await portal.letters.take(address)).toEqual([]);
    });
  });
});
