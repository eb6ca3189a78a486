import { DateTime } from 'luxon';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY } from '../../src/kernel/clock.js';
import { openBrowser, PHONE, type TestBrowser } from '../support/browser.js';
import { openPortal, type TestPortal } from '../support/portal.js';
import { field, fillIn, look, press, visit, windowOf, words } from '../support/walk.js';
import { World } from '../support/world.js';

describe('an administrator', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let office: Page;
  let newcomer: Page;
  let lastDay: string;

  beforeAll(async () => {
    portal = await openPortal({ database: 'sqlite', clock: Date.now() });
    const world = new World(portal);
    browser = await openBrowser();
    await world.offering({ title: 'Winter school' });
    const administrator = await world.person('Adaeze Obi');
    await world.grant(administrator, 'administrator');
    await world.people(40, (index) => `Somebody ${index + 1}`);
    const person = await world.person('陈思远');
    lastDay = DateTime.fromMillis(portal.clock.now() + 30 * DAY).toFormat('yyyy-MM-dd');
    office = (await windowOf(browser, portal, administrator)).page;
    newcomer = (await windowOf(browser, portal, person, { viewport: PHONE })).page;
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  /** The way to take back the one role in the list that this person has. */
  const takeBackOf = (name: string) =>
    office
      .locator('tbody tr', { hasText: name })
      .first()
      .getByRole('link', { name: /^Take back/u });

  it('has nobody at the desk who has no role', async () => {
    await newcomer.goto('/home');
    expect(await newcomer.locator('.site-header').innerText()).not.toContain('Desk');
    const refused = await newcomer.goto('/desk');
    expect(refused?.status()).toBe(403);
    await look(newcomer);
  });

  it('finds a person by part of a name', async () => {
    await visit(office, '/admin');
    await office.locator('main').getByRole('link', { name: 'People', exact: true }).click();
    await office.waitForLoadState();
    await look(office);
    await office.getByRole('searchbox', { name: 'Name or address' }).fill('思远');
    await office.keyboard.press('Enter');
    await office.waitForURL(/q=/u);
    await look(office);
    expect(await words(office)).toContain('1 person');
    await press(office, '陈思远');
    await look(office);
    expect(await words(office)).toContain('No role');
  });

  it('gives the role of organizer at one program until a day', async () => {
    const place = office.locator('select[name=place] option', { hasText: 'Program: Program 1' });
    await fillIn(office, { role: 'judge', place: (await place.first().getAttribute('value')) ?? '' });
    await press(office, 'Give role');
    await look(office);
    expect(await office.locator('.error-summary').innerText()).toContain('This role cannot be held there');
    await fillIn(office, { role: 'organizer', until: lastDay, reason: 'Runs the winter school' });
    await press(office, 'Give role');
    await look(office);
    expect(await words(office)).toContain('In force');
  });

  it('has opened the desk for them at their next click', async () => {
    await newcomer.goto('/home');
    await look(newcomer);
    await newcomer.locator('.site-menu summary').click();
    await newcomer.locator('.site-menu').getByRole('link', { name: 'Desk' }).click();
    await newcomer.waitForLoadState();
    await look(newcomer);
    expect(await words(newcomer)).toContain('Winter school');
    await press(newcomer, 'Winter school');
    await look(newcomer);
    await press(newcomer, 'Open the list');
    await look(newcomer);
    expect(await words(newcomer)).toContain('The first sign-up appears here');
  });

  it('takes the role back with a reason', async () => {
    await office.locator('main').getByRole('link', { name: 'Roles', exact: true }).click();
    await office.waitForLoadState();
    await look(office);
    await takeBackOf('陈思远').click();
    await office.waitForLoadState();
    await look(office);
    await field(office, 'reason').fill('The school is over');
    await press(office, 'Take role back');
    await look(office);
    expect(await office.locator('body').innerText()).toContain('The role is taken back');
  });

  it('has closed the desk at the next click', async () => {
    const refused = await newcomer.reload();
    expect(refused?.status()).toBe(403);
    await look(newcomer);
    expect(await newcomer.locator('.site-header').innerText()).not.toContain('Desk');
  });

  it('cannot take the portal from its last administrator', async () => {
    await office.goto('/admin/roles?role=administrator');
    await takeBackOf('Adaeze Obi').click();
    await office.waitForLoadState();
    await press(office, 'Take role back');
    expect(await words(office)).toContain('This is the last administrator');
    await look(office);
  });

  it('reads both changes in the trail, with who, when and why', async () => {
    await portal.drain();
    await office.goto('/admin');
    await office.locator('main').getByRole('link', { name: 'Audit', exact: true }).click();
    await office.waitForLoadState();
    await look(office);
    const rows = await office.locator('tbody tr').allInnerTexts();
    const [taken, given] = rows.filter((row) => row.includes('陈思远'));
    expect(taken).toContain('The school is over');
    expect(given).toContain('Runs the winter school');
    expect(taken).toContain('Adaeze Obi');
  });

  it('can do the same with a phone', async () => {
    await office.setViewportSize(PHONE);
    for (const room of ['', '/people', '/roles', '/mail', '/jobs', '/audit']) await visit(office, `/admin${room}`);
  });
});
