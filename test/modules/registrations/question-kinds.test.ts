import { beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../../src/kernel/id.js';
import { searchKey, sortKey } from '../../../src/kernel/search-key.js';
import { Database } from '../../../src/platform/database/database.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { World } from '../../support/world.js';

eachDatabase((_database, open) => {
  describe('questions for an address, a telephone and an institution', () => {
    let portal: TestPortal;
    let world: World;
    let jomo: Id;
    beforeAll(async () => {
      portal = await open();
      world = new World(portal);
      jomo = await institution('Jomo Kenyatta University of Agriculture', ['JKUAT']);
      await institution('Jomo Kenyatta Technical College', []);
    });

    async function institution(name: string, aliases: readonly string[]): Promise<Id> {
      const id = newId();
      await world.write((tx) =>
        tx.db.insert('institutions', {
          id,
          parentId: null,
          kind: 'university',
          name: JSON.stringify({ en: name, 'zh-CN': `${name}（中文）` }),
          aliases: JSON.stringify(aliases),
          country: 'KE',
          regionCode: 'KE',
          state: 'approved',
          mergedIntoId: null,
          coordinatorId: null,
          sortKey: sortKey(name),
          searchKey: searchKey(name, ...aliases),
          version: 1,
          createdAt: 0,
        }),
      );
      return id;
    }

    const rows = <Row>(sql: string, params: Record<string, string>) => portal.get(Database).read.rows<Row>(sql, params);
    const answersIn = async (offeringId: Id) =>
      (
        await rows<{ value: string }>(
          `SELECT a."value" FROM "answers" a JOIN "participants" p ON p."id" = a."participant_id"
           JOIN "questions" q ON q."id" = a."question_id" WHERE p."offering_id" = :offeringId ORDER BY q."position"`,
          { offeringId },
        )
      ).map(({ value }) => JSON.parse(value) as unknown);

    it('takes a telephone number by the country beside it, and says what is missing', async () => {
      const offering = await world.offering({
        questions: [{ kind: 'country' }, { kind: 'phone' }, { kind: 'email' }],
      });
      const [country, phone, email] = offering.questionIds.map((id) => `answers.${id}`) as [string, string, string];
      const person = await portal.signIn(await world.person());
      const path = `/offerings/${offering.slug}/registration/details`;
      const page = await person.get(path);
      const refused = await person.submit(page, { [phone]: '0712 345 678', [email]: 'me at home' }, path);
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('Begin with + and the code of your country');
      expect(refused.text).toContain('Enter a mail address like');
      expect(refused.text).toContain('me at home');
      const taken = await person.submit(
        refused,
        { [country]: 'KE', [phone]: '0712 345 678', [email]: 'me@home.example' },
        path,
      );
      expect(taken.location).toBe(`/offerings/${offering.slug}/registration/check`);
      expect(await answersIn(offering.id)).toEqual(['KE', '+254 712 345 678', 'me@home.example']);
    });

    it('offers what it finds, keeps the one chosen, and pins it', async () => {
      const offering = await world.offering({ questions: [{ kind: 'institution', binding: 'institution_name' }] });
      const name = `answers.${offering.questionIds[0]}`;
      const person = await portal.signIn(await world.person());
      const path = `/offerings/${offering.slug}/registration/details`;
      const asked = await person.submit(await person.get(path), { [name]: 'jomo' }, path);
      expect(asked.status).toBe(422);
      expect(asked.text).toContain('Jomo Kenyatta Technical College');
      expect(asked.text).toContain('Choose yours from what we found');
      // The choice was made for another name than the one that is sent now.
      const other = await person.submit(asked, { [name]: 'nairobi', [`${name}.choice`]: `${jomo}|jomo` }, path);
      expect(other.status).toBe(422);
      const chosen = await person.submit(other, { [name]: 'jomo', [`${name}.choice`]: `${jomo}|jomo` }, path);
      const check = await person.follow(chosen);
      expect(check.text).toContain('Jomo Kenyatta University of Agriculture');
      const again = await person.submit(await person.get(path), {}, path);
      expect(again.status).toBe(303);
      await person.submit(check, {}, `/offerings/${offering.slug}/registration`);
      expect(await answersIn(offering.id)).toEqual([{ id: jomo, name: 'Jomo Kenyatta University of Agriculture' }]);
      const pinned = await rows<{ of: Id; state: string; inside: Id }>(
        `SELECT r."institution_id" AS "of", r."state", p."institution_id" AS "inside" FROM "registrations" r
         JOIN "participants" p ON p."registration_id" = r."id" WHERE r."offering_id" = :id`,
        { id: offering.id },
      );
      expect(pinned).toEqual([{ of: jomo, state: 'confirmed', inside: jomo }]);
    });

    it('takes a name that only one has at once, and one that is on no list when told so', async () => {
      const offering = await world.offering({ questions: [{ kind: 'institution' }] });
      const name = `answers.${offering.questionIds[0]}`;
      const path = `/offerings/${offering.slug}/registration/details`;
      const first = await portal.signIn(await world.person());
      expect((await first.submit(await first.get(path), { [name]: ' jkuat ' }, path)).status).toBe(303);
      const second = await portal.signIn(await world.person());
      const unknown = await second.submit(await second.get(path), { [name]: 'Code School Nakuru' }, path);
      expect(unknown.status).toBe(422);
      expect(unknown.text).toContain('Not listed: go on as “Code School Nakuru”');
      const kept = await second.submit(
        unknown,
        { [name]: 'Code School Nakuru', [`${name}.choice`]: 'unlisted|Code School Nakuru' },
        path,
      );
      expect((await second.follow(kept)).text).toContain('Code School Nakuru (not listed yet)');
      expect(await answersIn(offering.id)).toContainEqual({ id: null, name: 'Code School Nakuru' });
      const path2 = `/offerings/${offering.slug}/registration`;
      await second.submit(await second.get(`${path2}/check`), {}, path2);
      await portal.drain();
      const told = await rows<{ name: string; state: string }>(
        `SELECT i."name", i."state" FROM "institutions" i JOIN "registrations" r ON r."institution_id" = i."id"
         WHERE r."offering_id" = :id`,
        { id: offering.id },
      );
      expect(told).toEqual([{ name: JSON.stringify({ en: 'Code School Nakuru' }), state: 'proposed' }]);
      await portal.letters.take();
    });

    it('fills in the institution a profile names, for the second sign-up', async () => {
      const question = { kind: 'institution', binding: 'institution_name' } as const;
      const first = await world.offering({ questions: [question] });
      const second = await world.offering({ questions: [question] });
      const person = await portal.signIn(await world.person());
      const path = `/offerings/${first.slug}/registration/details`;
      const saved = await person.submit(await person.get(path), { [`answers.${first.questionIds[0]}`]: 'JKUAT' }, path);
      await person.submit(await person.follow(saved), {}, `/offerings/${first.slug}/registration`);
      const door = await person.get(`/offerings/${second.slug}/registration`);
      expect(door.location).toBe(`/offerings/${second.slug}/registration/check`);
    });

    it('stands under its sections, with an index of a long form', async () => {
      const offering = await world.offering({
        sections: ['studies', 'visit'],
        questions: [
          { label: { en: 'Lunch' }, section: 'visit' },
          { label: { en: 'Name' } },
          { label: { en: 'Major' }, section: 'studies' },
        ],
      });
      const person = await portal.signIn(await world.person());
      const { text } = await person.get(`/offerings/${offering.slug}/registration/details`);
      const order = ['Parts of this form', '>Name', '>studies</h2>', '>Major', '>visit</h2>', '>Lunch'];
      const places = order.map((words) => text.indexOf(words));
      expect(places).toEqual([...places].sort((left, right) => left - right));
      expect(places).not.toContain(-1);
    });
  });
});
