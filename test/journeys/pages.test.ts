import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLASS_LIST } from '../../src/cli/demo/class-lists-seed.js';
import { demoId } from '../../src/cli/demo/seeded-random.js';
import { ClassInvitations } from '../../src/modules/class-lists/index.js';
import { DEMO_ACCOUNTS } from '../../src/cli/demo/demo-accounts.js';
import { DemoWorld } from '../../src/cli/demo/demo-world.js';
import { Database } from '../../src/platform/database/database.js';
import { Routes } from '../../src/platform/http/routes.js';
import { DESK, openBrowser, PHONE, type Sight, type TestBrowser } from '../support/browser.js';
import { openPortal, type TestPortal } from '../support/portal.js';
import { look, windowOf } from '../support/walk.js';
import { addresses, TOUR, type Reader, type Sights, type Stop } from './pages-list.js';

const BUSIEST = 'nairobi-stop-operators-and-inference';
const READERS: readonly Reader[] = ['visitor', 'student', 'teacher', 'organizer', 'administrator'];
const FIRST_PAGE_BYTES = 60_000;

const SIGHTS: readonly (readonly [name: string, language: string, sight: Sight])[] = [
  ['at a desk, light', 'en', { viewport: DESK, colorScheme: 'light' }],
  ['on a phone, dark', 'en', { viewport: PHONE, colorScheme: 'dark' }],
  ['in Arabic, on a phone', 'ar', { viewport: PHONE, colorScheme: 'light' }],
];

describe('every page', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let sights: Sights;

  beforeAll(async () => {
    portal = await openPortal({ database: 'sqlite', clock: Date.now() });
    browser = await openBrowser();
    await DemoWorld.of(portal.app).seed({ people: 200 });
    const visitor = portal.visitor();
    await visitor.post('/sign-in', { address: 'newcomer@example.org' });
    await portal.drain();
    sights = await sightsOf(portal);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  it('stands in the tour', () => {
    expect(Object.keys(TOUR).sort()).toEqual([...addresses(portal.get(Routes).all())].sort());
  });

  describe.each(SIGHTS)('%s', (_name, language, sight) => {
    it.each(READERS)('is good for a %s', { timeout: 240_000 }, async (reader) => {
      const stops = stopsOf(reader);
      const { context, page } = await enter(reader, sight);
      const complaints = complaintsOf(page);
      // Kept as the reader's choice from here on.
      await page.goto(`/?lang=${language}`);
      for (const [route, [, address]] of stops) {
        const answer = await page.goto(address(sights));
        expect.soft([route, answer?.status()]).toEqual([route, 200]);
        await expect.soft(look(page), route).resolves.toBeUndefined();
        expect.soft([route, await page.locator('html').getAttribute('lang')]).toEqual([route, language]);
      }
      expect(complaints).toEqual([]);
      await context.close();
    });
  });

  it('has a title that tells its tab from the others', async () => {
    for (const reader of READERS) {
      const { context, page } = await enter(reader, {});
      const titles = new Map<string, string[]>();
      for (const [route, [, address]] of stopsOf(reader)) {
        await page.goto(address(sights));
        const title = await page.title();
        titles.set(title, [...(titles.get(title) ?? []), route]);
      }
      expect.soft([...titles].filter(([title, routes]) => routes.length > 1 || title.length < 3)).toEqual([]);
      await context.close();
    }
  });

  it('costs a newcomer little: the first page is at most 60 kB on the wire', async () => {
    const { context, page } = await browser.open(portal.url);
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) =>
      sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize)),
    );
    await page.goto('/', { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThanOrEqual(FIRST_PAGE_BYTES);
    await context.close();
  });

  function stopsOf(reader: Reader): readonly (readonly [route: string, stop: Stop])[] {
    return Object.entries(TOUR).flatMap(([route, stop]) => (stop?.[0] === reader ? [[route, stop] as const] : []));
  }

  async function enter(reader: Reader, sight: Sight): Promise<{ context: BrowserContext; page: Page }> {
    if (reader === 'visitor') return browser.open(portal.url, sight);
    return windowOf(browser, portal, account(reader === 'administrator' ? 'admin' : reader), sight);
  }
});

/** Errors of the page's own script and whatever the browser refuses it, by the rules the page itself sent along. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  return complaints;
}

function account(role: string): string {
  const found = DEMO_ACCOUNTS.find((each) => each.role === role);
  if (!found) throw new Error(`The demo world has no ${role}`);
  return found.id;
}

async function sightsOf(portal: TestPortal): Promise<Sights> {
  const id = async (sql: string, parameters: Record<string, string> = {}) => {
    const row = await portal.get(Database).read.row<{ id: string }>(sql, parameters);
    if (!row) throw new Error(`Nothing to show for ${sql}`);
    return row.id;
  };
  const offering = await id(`SELECT "id" FROM "offerings" WHERE "slug" = :slug`, { slug: BUSIEST });
  return {
    offering,
    contest: await id(`SELECT "contest_id" AS "id" FROM "offerings" WHERE "contest_id" IS NOT NULL ORDER BY "id"`),
    question: await id(
      `SELECT q."key" AS "id" FROM "questions" q JOIN "forms" f ON f."id" = q."form_id" WHERE f."offering_id" = :offering
        ORDER BY f."version" DESC, q."position"`,
      { offering },
    ),
    registration: await id(
      `SELECT "id" FROM "registrations" WHERE "offering_id" = :offering AND "state" = 'confirmed' ORDER BY "id"`,
      { offering },
    ),
    mine: await id(`SELECT "id" FROM "registrations" WHERE "account_id" = :student AND "state" = 'confirmed'`, {
      student: account('student'),
    }),
    changeable: await id(
      `SELECT r."id" FROM "registrations" r JOIN "offerings" o ON o."id" = r."offering_id"
        WHERE r."account_id" = :student AND r."state" IN ('confirmed', 'offered') AND o."closes_at" > :now ORDER BY r."id"`,
      { student: account('student'), now: String(portal.clock.now()) },
    ),
    person: account('student2'),
    grant: await id(`SELECT "id" FROM "role_grants" WHERE "account_id" = :organizer ORDER BY "id"`, {
      organizer: account('organizer'),
    }),
    slips: await portal
      .get(ClassInvitations)
      .print(portal.ctx(account('teacher')), CLASS_LIST, [
        demoId('class-student:newcomer/1'),
        demoId('class-student:newcomer/2'),
        demoId('class-student:newcomer/4'),
      ]),
    letter: await id(`SELECT "id" FROM "mails" ORDER BY "id"`),
  };
}
