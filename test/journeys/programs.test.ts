import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/id.js';
import { openBrowser, PHONE, type TestBrowser } from '../support/browser.js';
import { openPortal, type TestPortal } from '../support/portal.js';
import { fillIn, look, press, pressPrimary, visit, windowOf, words } from '../support/walk.js';
import { World } from '../support/world.js';

describe('a sixth program', () => {
  let portal: TestPortal;
  let world: World;
  let browser: TestBrowser;
  let office: Page;
  let edition: string;

  beforeAll(async () => {
    portal = await openPortal({ database: 'sqlite', clock: Date.now() });
    world = new World(portal);
    browser = await openBrowser();
    const admin = await world.person('Nour Mansour');
    await world.grant(admin, 'administrator');
    ({ page: office } = await windowOf(browser, portal, admin));
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  const idIn = (page: Page) => /([0-9a-f-]{36})/u.exec(page.url())?.[1] ?? '';

  it('is made by the office, in a colour of its own that is seen', { timeout: 120_000 }, async () => {
    await visit(office, '/desk/programs');
    await pressPrimary(office);
    await fillIn(office, {
      'name.en': 'Spring School of Robotics',
      'name.zh-CN': '机器人春季学校',
      'summary.en': 'A week of building machines that walk.',
      'audience.en': 'Students of any year\nTheir teachers',
      'steps.en': 'Sign up\nBuild in teams\nShow it',
      'gains.en': 'A robot that walks',
    });
    await office.getByLabel('A colour of our own').check();
    await office.locator('[name="colour"]').fill('#f2e9a0');
    await pressPrimary(office);
    expect(await office.locator('.error-summary').innerText()).toMatch(/only 1\.\d to 1/u);
    await look(office);
    await office.locator('[name="colour"]').fill('#7b1fa2');
    await pressPrimary(office);
    expect(await words(office)).toContain('Created as a draft');
    await look(office);
    const program = new URL(office.url()).pathname;

    await press(office, 'New edition');
    await fillIn(office, { 'name.en': 'Spring 2027', starts: '2027-03-01', ends: '2027-04-30' });
    await pressPrimary(office);
    edition = new URL(office.url()).pathname;
    await look(office);

    await office.goto(program);
    await press(office, 'Publish');
    await look(office);
    await pressPrimary(office);
    expect(await words(office)).toContain('Public');
  });

  it('holds two tracks of which one may choose one', { timeout: 120_000 }, async () => {
    const ids: Id[] = [];
    for (const title of ['Walking machines', 'Flying machines']) {
      await office.goto(edition);
      await press(office, 'New course, competition or event');
      await fillIn(office, { kind: 'track', 'title.en': title, 'summary.en': 'Five days.', zone: 'UTC' });
      await pressPrimary(office);
      ids.push(idIn(office));
    }
    for (const id of ids) await ready(id);
    await office.goto(edition);
    await press(office, 'New group');
    await look(office);
    await fillIn(office, { 'name.en': 'Build week', most: '1' });
    for (const title of ['Walking machines', 'Flying machines']) await office.getByLabel(title).check();
    await pressPrimary(office);
    expect(await words(office)).toContain('Build week');
    await look(office);
    for (const id of ids) {
      await office.goto(`/desk/offerings/${id}/publication`);
      await pressPrimary(office);
    }
  });

  it(
    'is seen by a stranger, and a student signs up for one track and reads why not for two',
    {
      timeout: 120_000,
    },
    async () => {
      const { page: stranger } = await browser.open(portal.url, { viewport: PHONE });
      await visit(stranger, '/programs/spring-school-of-robotics');
      expect(await words(stranger)).toContain('A robot that walks');
      await press(stranger, 'Build week');
      expect(await words(stranger)).toContain('You can choose one.');
      await look(stranger);
      const { page: chinese } = await browser.open(portal.url, { locale: 'zh-CN' });
      await visit(chinese, '/programs/spring-school-of-robotics');
      const read = await words(chinese);
      expect(read).toContain('机器人春季学校');
      expect(read).toContain('英语');
      expect(await chinese.locator('[lang="en"]').first().innerText()).toContain('A week of building');

      const { page } = await windowOf(browser, portal, await world.person('Amina Mwangi'), { viewport: PHONE });
      await visit(page, '/programs/spring-school-of-robotics/spring-2027');
      await press(page, 'Walking machines');
      await press(page, 'Sign up');
      await pressPrimary(page);
      expect(page.url()).toContain('/registrations/');
      await page.goto('/programs/spring-school-of-robotics/spring-2027');
      await press(page, 'Flying machines');
      const refused = await words(page);
      expect(refused).toContain('You have chosen');
      expect(refused).toContain('Leave it to choose Flying machines.');
      expect(await page.getByRole('link', { name: 'Sign up' }).count()).toBe(0);
      await look(page);
      await press(page, 'Walking machines');
      await press(page, 'Withdraw');
      await page.locator('main .button-danger').click();
      await page.waitForLoadState();
      await page.goto('/programs/spring-school-of-robotics/spring-2027');
      await press(page, 'Flying machines');
      expect(await page.getByRole('link', { name: 'Sign up' }).count()).toBe(1);
    },
  );

  it('goes to the archive and stays readable', { timeout: 60_000 }, async () => {
    await office.goto(edition);
    await press(office, 'Archive');
    await look(office);
    await pressPrimary(office);
    const { page: stranger } = await browser.open(portal.url);
    await visit(stranger, '/programs/spring-school-of-robotics/spring-2027');
    expect(await words(stranger)).toContain('This is from the archive');
    await stranger.goto('/');
    expect(await words(stranger)).not.toContain('Walking machines');
  });

  /** Places and questions are other rooms' pages, with journeys of their own. */
  async function ready(id: Id): Promise<void> {
    await office.goto(`/desk/offerings/${id}/seats`);
    await fillIn(office, { 'name.en': 'Places' });
    await press(office, 'Set the places');
    const form = { id: newId(), offeringId: id, version: 1, sections: '[]', createdAt: 0 };
    await world.write((tx) => tx.db.insert('forms', form));
  }
});
