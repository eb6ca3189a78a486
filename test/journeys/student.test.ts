import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openBrowser, PHONE, type TestBrowser } from '../support/browser.js';
import { expectGoodPage } from '../support/page-checks.js';
import { openPortal, type TestPortal } from '../support/portal.js';
import { answerTo, codeIn, press, pressPrimary } from '../support/walk.js';
import { type PlannedOffering, World } from '../support/world.js';

const STUDIES = [
  { key: 'legal_name', label: { en: 'Full name' }, binding: 'legal_name' },
  { key: 'school', label: { en: 'University' }, binding: 'institution_name' },
  {
    key: 'year',
    kind: 'number',
    label: { en: 'Year of graduation' },
    binding: 'graduation_year',
    limits: { min: 2026, max: 2040 },
  },
] as const;

const ADDRESS = 'amina@example.org';

describe('a student with a phone', () => {
  let portal: TestPortal;
  let world: World;
  let browser: TestBrowser;
  let page: Page;
  let full: PlannedOffering;
  let second: PlannedOffering;
  const screens: string[] = [];

  beforeAll(async () => {
    // A browser drops cookies by its own clock, so the portal's time begins now.
    portal = await openPortal({ database: 'sqlite', clock: Date.now() });
    world = new World(portal);
    browser = await openBrowser();
    full = await world.offering({ title: 'Code lab', pools: [{ capacity: 1 }], questions: STUDIES });
    second = await world.offering({ title: 'Evening talk', pools: [{ capacity: 5 }], questions: STUDIES.slice(0, 2) });
    const holder = await world.person('Holder');
    const ctx = portal.ctx(holder);
    const { SignUpDrafts, SignUp } = await import('../../src/modules/registrations/index.js');
    const answers = {
      [full.questionIds[0]!]: 'Holder',
      [full.questionIds[1]!]: 'A school',
      [full.questionIds[2]!]: '2028',
    };
    await portal.get(SignUpDrafts).save(ctx, full.id, { answers, poolId: null });
    await portal.get(SignUp).submit(ctx, full.id, { consents: {} });
    await portal.drain();
    await portal.letters.take();
    ({ page } = await browser.open(portal.url, { viewport: PHONE, timezoneId: 'Africa/Nairobi' }));
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  /** Remembers a screen by its address, so that a second look at it counts once. */
  const onScreen = async () => {
    const path = new URL(page.url()).pathname;
    if (!screens.includes(path)) screens.push(path);
    await expectGoodPage(page);
  };

  it('creates an account by code and hands in within three screens', async () => {
    await page.goto('/');
    await expectGoodPage(page);
    await page.locator('main').getByRole('link', { name: 'Code lab' }).first().click();
    await page.waitForLoadState();
    await expectGoodPage(page);
    await pressPrimary(page);

    await onScreen();
    await page.locator('[name=address]').first().fill(ADDRESS);
    await pressPrimary(page);
    await onScreen();
    await portal.drain();
    await page.locator('[name=code]').fill(codeIn((await portal.letters.takeOne(ADDRESS)).text));
    await pressPrimary(page);

    await onScreen();
    await answerTo(page, full.questionIds[0]!).fill('Amina Odhiambo');
    await answerTo(page, full.questionIds[1]!).fill('JKUAT');
    await answerTo(page, full.questionIds[2]!).fill('20o8');
    await pressPrimary(page);
    expect(await page.locator('.error-summary').innerText()).toContain('like 2028');
    expect(await answerTo(page, full.questionIds[2]!).inputValue()).toBe('20o8');
    await onScreen();
    await answerTo(page, full.questionIds[2]!).fill('2028');
    await pressPrimary(page);

    await onScreen();
    expect(await page.locator('main').innerText()).toContain('JKUAT');
    await pressPrimary(page);
    expect(screens.map((path) => path.split('/').at(-1))).toEqual(['address', 'details', 'check']);
  });

  it('is told the place in line and why, on the page and by mail', async () => {
    expect(new URL(page.url()).pathname).toMatch(/^\/registrations\//u);
    expect(await page.locator('main').innerText()).toContain('Place 1 of 1 in line');
    await expectGoodPage(page);
    await portal.drain();
    expect((await portal.letters.takeOne(ADDRESS)).subject).toContain('Code lab');
  });

  it('gets the offer by mail, follows its link and accepts', async () => {
    const { Departure } = await import('../../src/modules/registrations/index.js');
    const { Database } = await import('../../src/platform/database/database.js');
    const held = await portal
      .get(Database)
      .read.row<{ id: string; accountId: string }>(
        `SELECT "id", "account_id" FROM "registrations" WHERE "offering_id" = :id AND "state" = 'confirmed'`,
        { id: full.id },
      );
    await portal.get(Departure).withdraw(portal.ctx(held!.accountId), held!.id);
    await portal.drain();
    const offer = await portal.letters.takeOne(ADDRESS);
    const link = /https?:\/\/\S+\/registrations\/[0-9a-f-]+/u.exec(offer.text)?.[0];
    await page.goto(new URL(link!).pathname);
    await expectGoodPage(page);
    await press(page, 'Accept the place');
    expect(await page.locator('main').innerText()).toContain('You are in');
    await expectGoodPage(page);
    await portal.drain();
    const confirmed = await portal.letters.takeOne(ADDRESS);
    expect(confirmed.ics).toContain('BEGIN:VEVENT');
    await portal.letters.take();
  });

  it('signs up for a second thing in two taps', async () => {
    await page.goto(`/offerings/${second.slug}`);
    await pressPrimary(page);
    expect(new URL(page.url()).pathname).toBe(`/offerings/${second.slug}/registration/check`);
    await expectGoodPage(page);
    await pressPrimary(page);
    expect(await page.locator('main').innerText()).toContain('You are in');
    await portal.drain();
    expect((await portal.letters.takeOne(ADDRESS)).ics).toContain('BEGIN:VEVENT');
  });

  it('finds everything at home, and can take a place back', async () => {
    await page.goto('/home');
    await expectGoodPage(page);
    expect(await page.locator('main').innerText()).toContain('Evening talk');
    await page.goto('/registrations');
    await expectGoodPage(page);
    await page.getByRole('link', { name: 'Evening talk' }).click();
    await page.waitForLoadState();
    await press(page, 'Withdraw');
    await expectGoodPage(page);
    await press(page, 'Withdraw');
    expect(await page.locator('main').innerText()).toContain('You have withdrawn');
    await portal.drain();
    await portal.letters.take();
  });

  it('downloads a calendar file that names the event', async () => {
    await page.goto('/registrations');
    await page.getByRole('link', { name: 'Code lab' }).click();
    await page.waitForLoadState();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /calendar/u }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('trellis.ics');
  });
});
