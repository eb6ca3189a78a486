import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../src/platform/database/database.js';
import { openBrowser, PHONE, type TestBrowser } from '../support/browser.js';
import { openPortal, type TestPortal } from '../support/portal.js';
import {
  answerTo,
  codeIn,
  field,
  lookWithoutScript as look,
  press,
  pressPrimary,
  windowOf,
  words,
} from '../support/walk.js';
import { type PlannedOffering, World } from '../support/world.js';

const ADDRESS = 'quiet@example.org';
const WITHOUT_SCRIPT = { javaScriptEnabled: false };

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await look(page);
}

describe('without any script', () => {
  let portal: TestPortal;
  let world: World;
  let browser: TestBrowser;
  let page: Page;
  let offering: PlannedOffering;

  beforeAll(async () => {
    portal = await openPortal({ database: 'sqlite', clock: Date.now() });
    world = new World(portal);
    browser = await openBrowser();
    offering = await world.offering({
      title: 'Code lab',
      pools: [{ capacity: 5, name: 'Lab' }],
      questions: [{ key: 'name', label: { en: 'Full name', 'zh-CN': '姓名' } }],
    });
    ({ page } = await browser.open(portal.url, { ...WITHOUT_SCRIPT, viewport: PHONE }));
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  it('opens the menu', async () => {
    await visit(page, '/');
    const programs = page.locator('.site-menu').getByRole('link', { name: 'Programs' });
    expect(await programs.isVisible()).toBe(false);
    await page.locator('.site-menu summary').click();
    expect(await programs.isVisible()).toBe(true);
    await look(page);
    await programs.click();
    await page.waitForLoadState();
    expect(new URL(page.url()).pathname).toBe('/programs');
  });

  it('changes the language and stays where it is', async () => {
    await page.goto(`/offerings/${offering.slug}`);
    await page.locator('footer').getByRole('link', { name: '简体中文' }).click();
    await page.waitForLoadState();
    expect(new URL(page.url()).pathname).toBe(`/offerings/${offering.slug}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await look(page);
    await page.locator('footer').getByRole('link', { name: 'English' }).click();
    await page.waitForLoadState();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('signs up, with a mistake on the way', async () => {
    await pressPrimary(page);
    await look(page);
    await field(page, 'address').fill(ADDRESS);
    await pressPrimary(page);
    await portal.drain();
    await field(page, 'code').fill(codeIn((await portal.letters.takeOne(ADDRESS)).text));
    await pressPrimary(page);
    await pressPrimary(page);
    expect(await page.locator('.error-summary').innerText()).toContain('There is one thing to fix');
    await look(page);
    await answerTo(page, offering.questionIds[0]!).fill('Amina Odhiambo');
    await press(page, 'Save and finish later');
    await look(page);
    await page.goto(`/offerings/${offering.slug}`);
    await pressPrimary(page);
    expect(new URL(page.url()).pathname, 'what was saved is enough').toMatch(/\/registration\/(check|details)$/u);
    await page.goto(`/offerings/${offering.slug}/registration/check`);
    expect(await words(page)).toContain('Amina Odhiambo');
    await look(page);
    await pressPrimary(page);
    expect(await words(page)).toContain('You are in');
    await look(page);
  });

  it('withdraws', async () => {
    await press(page, 'Withdraw');
    await look(page);
    await press(page, 'Withdraw');
    expect(await words(page)).toContain('You have withdrawn');
    await look(page);
  });

  it('lets an organizer change the number of places', async () => {
    const organizer = await world.person('Organizer');
    await world.grant(organizer, 'organizer', { kind: 'program', id: offering.programId });
    const desk = await windowOf(browser, portal, organizer, WITHOUT_SCRIPT);
    await visit(desk.page, `/desk/offerings/${offering.id}/seats`);
    await field(desk.page, 'capacity').fill('8');
    await press(desk.page, 'See what it does');
    expect(await words(desk.page)).toContain('8 places: what it does');
    await look(desk.page);
    await press(desk.page, 'Change places');
    expect(await desk.page.locator('body').innerText()).toContain('The number of places is changed');
    const pool = await portal
      .get(Database)
      .read.row<{ capacity: number }>(`SELECT "capacity" FROM "seat_pools" WHERE "offering_id" = :id`, {
        id: offering.id,
      });
    expect(pool?.capacity).toBe(8);
  });
});
