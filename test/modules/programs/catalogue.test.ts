import { beforeAll, describe, expect, it } from 'vitest';
import { DAY } from '../../../src/kernel/clock.js';
import { Catalogue, Offerings } from '../../../src/modules/programs/index.js';
import type { Ctx, ReadDb } from '../../../src/platform/database/context.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { World, type PlannedOffering } from '../../support/world.js';

eachDatabase((_database, open) => {
  describe('what strangers may find', () => {
    let portal: TestPortal;
    let world: World;
    let editionId: string;
    let listed: PlannedOffering;
    let draft: PlannedOffering;
    let hidden: PlannedOffering;
    let closed: PlannedOffering;

    beforeAll(async () => {
      portal = await open();
      world = new World(portal);
      ({ editionId } = await world.edition());
      listed = await world.offering({ editionId, title: 'Seen by all', kind: 'course', pools: [{ capacity: 10 }] });
      draft = await world.offering({ editionId, title: 'Secret draft', state: 'draft' });
      hidden = await world.offering({ editionId, title: 'By link only' });
      closed = await world.offering({ editionId, title: 'Closed by hand', state: 'closed' });
      await world.offering({ editionId, title: 'Deadline passed', closesAt: portal.clock.now() });
      await world.offering({ editionId, title: 'Opens next week', opensAt: portal.clock.now() + 7 * DAY });
      await world.write((tx) =>
        tx.db.change(`UPDATE offerings SET visibility = 'link' WHERE id = :id`, { id: hidden.id }),
      );
    });

    it('lists what is open and what opens later, and nothing else', async () => {
      const { open: now, soon } = await portal.get(Catalogue).current(portal.ctx());
      expect(now.map(({ title }) => title.en)).toEqual(['Seen by all']);
      expect(soon.map(({ title }) => title.en)).toEqual(['Opens next week']);
      expect(now[0]?.seats).toMatchObject({ capacity: 10, taken: 0, left: 10, waiting: 0 });
    });

    it('keeps drafts and link-only offerings out of the program, the edition, the search and the API', async () => {
      const visitor = portal.visitor();
      const slug = (await portal.get(Offerings).find(portal.ctx(), listed.id)).programSlug;
      for (const path of [
        '/',
        '/?q=only',
        '/?q=Secret',
        `/programs/${slug}`,
        `/programs/${slug}/2026`,
        '/api/v1/offerings',
      ]) {
        const page = await visitor.get(path);
        expect([path, page.status]).toEqual([path, 200]);
        expect([path, /Secret draft|By link only/u.test(page.text)]).toEqual([path, false]);
      }
      expect((await visitor.get(`/programs/${slug}/2026`)).text).toContain('Closed by hand');
    });

    it('reaches a link-only offering by its address, and a draft never', async () => {
      const visitor = portal.visitor();
      expect((await visitor.get(`/offerings/${hidden.slug}`)).status).toBe(200);
      expect((await visitor.get(`/offerings/${closed.slug}`)).status).toBe(200);
      const unknown = await visitor.get('/offerings/never-there');
      for (const path of [`/offerings/${draft.slug}`, `/offerings/${draft.id}`, `/api/v1/offerings/${draft.id}`]) {
        expect([path, (await visitor.get(path)).status]).toEqual([path, 404]);
      }
      const length = (text: string) => text.replaceAll(draft.slug, '').replaceAll('never-there', '').length;
      expect(length((await visitor.get(`/offerings/${draft.slug}`)).text)).toBe(length(unknown.text));
    });

    it('narrows the list of the API, and tells a program what is wrong with its query', async () => {
      const visitor = portal.visitor();
      const titles = async (query: string) => {
        const answer = await visitor.get(`/api/v1/offerings?${query}`);
        const { offerings } = answer.json() as { offerings: { title: { en: string } }[] };
        return offerings.map(({ title }) => title.en);
      };
      const moment = (at: number) => encodeURIComponent(new Date(at).toISOString());
      const { closesAt } = await portal.get(Offerings).find(portal.ctx(), listed.id);
      const at = closesAt ?? 0;
      expect(await titles('search=seen&unknown=1')).toEqual(['Seen by all']);
      expect(await titles(`search=seen&closesAfter=${moment(at)}&closesBefore=${moment(at + 1)}`)).toHaveLength(1);
      expect(await titles(`search=seen&closesAfter=${moment(at + 1)}`)).toEqual([]);
      expect(await titles(`search=seen&closesBefore=${moment(at)}`)).toEqual([]);

      const refused = await visitor.get('/api/v1/offerings?kind=party&closesAfter=tomorrow');
      expect([refused.status, refused.headers['content-type']]).toEqual([422, 'application/problem+json']);
      expect(refused.json()).toMatchObject({
        code: 'invalid',
        errors: [
          { field: 'kind', code: 'forms.choice', detail: 'Choose from the list' },
          { field: 'closesAfter', code: 'forms.moment' },
        ],
      });
      const crossed = await visitor.get(`/api/v1/offerings?closesAfter=${moment(at)}&closesBefore=${moment(at)}`);
      expect([crossed.status, crossed.json()]).toMatchObject([
        422,
        { errors: [{ field: 'closesBefore', code: 'catalogue.api.closes_crossed' }] },
      ]);
    });

    it('leads from the id to the slug', async () => {
      const answer = await portal.visitor().get(`/offerings/${listed.id}`);
      expect([answer.status, answer.location]).toEqual([303, `/offerings/${listed.slug}`]);
    });

    it('searches by words whatever their case and width, and takes wildcards as letters', async () => {
      const found = async (search: string) =>
        (await portal.get(Catalogue).current(portal.ctx(), { search })).open.length;
      expect(await found('sEEN ＢＹ')).toBe(1);
      expect(await found('%')).toBe(0);
      expect(await found("' OR 1=1 --")).toBe(0);
    });
  });

  describe('the filters of the home page', () => {
    let portal: TestPortal;
    let world: World;

    beforeAll(async () => {
      portal = await open();
      world = new World(portal);
      const { editionId } = await world.edition();
      await world.offering({ editionId, title: 'Cloud for students', kind: 'course', audienceRoles: ['student'] });
      await world.offering({ editionId, title: 'Cloud for teachers', kind: 'course', audienceRoles: ['teacher'] });
      await world.offering({ editionId, title: '昇腾人工智能创新大赛', kind: 'track' });
      await world.offering({ editionId, title: 'Later', kind: 'event', opensAt: portal.clock.now() + 7 * DAY });
    });

    const titles = async (query: string, language = 'en') => {
      const { text } = await portal.visitor(language).get(`/?${query}`);
      const found = [...text.matchAll(/<h3><a href="\/offerings[^"]*" dir="auto">(.*?)<\/a><\/h3>/gu)];
      return found.map(([, title = '']) => title.replace(/<\/?mark>/gu, '')).sort();
    };
    const countsOf = async (query: string) => {
      const { text } = await portal.visitor().get(`/?${query}`);
      const links = [...text.matchAll(/<a[^>]*href="\/\?([^"#]*)#open"[^>]*>.*?<\/a>/gu)];
      return links.flatMap(([link, address = '']) => {
        const count = /class="num[^"]*">(\d+)</u.exec(link)?.[1];
        return count === undefined ? [] : [[address.replaceAll('&amp;', '&'), Number(count)] as const];
      });
    };

    it('show with every link just as much as its count says, whatever is chosen already', async () => {
      for (const query of ['', 'who=teacher', 'kind=course&q=cloud', 'now=yes', 'language=en&who=student']) {
        const counts = await countsOf(query);
        expect([query, counts.length > 0]).toEqual([query, true]);
        for (const [address, count] of counts)
          expect([query, address, (await titles(address)).length]).toEqual([query, address, count]);
      }
    });

    it('narrow by whom it is for; what is for everybody stays', async () => {
      expect(await titles('who=teacher')).toEqual(['Cloud for teachers', 'Later', '昇腾人工智能创新大赛'].sort());
      expect(await titles('who=nonsense')).toHaveLength(4);
    });

    it('find Chinese without spaces, and mark what was found', async () => {
      expect(await titles(`q=${encodeURIComponent('智能创新')}`)).toEqual(['昇腾人工智能创新大赛']);
      const page = await portal.visitor().get(`/?q=${encodeURIComponent('智能创新')}`);
      expect(page.text).toContain('昇腾人工<mark>智能创新</mark>大赛');
      expect(await titles(`q=${encodeURIComponent('ＣＬＯＵＤ teach')}`)).toEqual(['Cloud for teachers']);
    });

    it('say what to do when nothing fits', async () => {
      const page = await portal.visitor().get('/?q=xyzzy&who=student');
      expect(page.text).toContain('take a filter away');
      expect(page.text).toContain('href="/#open"');
    });

    it('show a change at once to who is kept a page', async () => {
      const visitor = portal.visitor();
      expect((await visitor.get('/')).text).not.toContain('Fresh from the office');
      await world.write((tx) =>
        tx.db.change(`UPDATE offerings SET title = '{"en":"Fresh from the office"}' WHERE title LIKE '%Later%'`),
      );
      expect((await visitor.get('/')).text).toContain('Fresh from the office');
    });

    it('leave out what is not open in the chosen region, and tell the dates of that region', async () => {
      const page = await portal.visitor().get('/?regions=yes');
      expect(page.status).toBe(200);
      expect(page.text).toContain('Everywhere');
      expect(await titles('region=KE')).toHaveLength(4);
    });
  });

  it('costs the same queries for five offerings and for fifty', async () => {
    const portal = await open();
    const world = new World(portal);
    const { editionId } = await world.edition();
    for (let index = 0; index < 5; index += 1) await world.offering({ editionId });
    const few = await queriesOf(portal);
    for (let index = 0; index < 45; index += 1) await world.offering({ editionId });
    const many = await queriesOf(portal);
    expect(many.cards).toBe(50);
    expect(many.queries).toBe(few.queries);
    expect(many.queries).toBeLessThanOrEqual(5);
  });
});

async function queriesOf(portal: TestPortal): Promise<{ queries: number; cards: number }> {
  const plain = portal.ctx();
  let queries = 0;
  const counted: ReadDb = {
    dialect: plain.db.dialect,
    manager: plain.db.manager,
    rows: (sql, params) => ((queries += 1), plain.db.rows(sql, params)),
    row: (sql, params) => ((queries += 1), plain.db.row(sql, params)),
  };
  const ctx: Ctx = { ...plain, db: counted };
  const { open: cards } = await portal.get(Catalogue).current(ctx);
  return { queries, cards: cards.length };
}
