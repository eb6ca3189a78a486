import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, PHONE, type TestBrowser } from '../support/browser.js';
import { openPortal, type TestPortal } from '../support/portal.js';
import { codeIn, field, fillIn, look, press, visit, windowOf, words } from '../support/walk.js';
import { World } from '../support/world.js';

describe('the office', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let office: Page;
  let stranger: Page;
  let member: Page;

  beforeAll(async () => {
    portal = await openPortal({ database: 'sqlite', clock: Date.now() });
    const world = new World(portal);
    browser = await openBrowser();
    await world.offering({ title: 'Winter school' });
    const administrator = await world.person('Adaeze Obi');
    await world.grant(administrator, 'administrator');
    office = (await windowOf(browser, portal, administrator)).page;
    stranger = (await browser.open(portal.url, { viewport: PHONE, colorScheme: 'dark' })).page;
    member = (await browser.open(portal.url)).page;
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  const actOf = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--act').trim());

  it('gives the portal its name, and a stranger sees it at once', async () => {
    await visit(stranger, '/');
    await visit(office, '/admin/settings');
    await office.getByRole('link', { name: 'Change: Name and logo' }).click();
    await look(office);
    await fillIn(office, { 'name.en': 'Orchard Programs', 'name.zh-CN': '果园计划', 'tagline.en': 'Grow with us' });
    await press(office, 'Save name');
    await look(office);
    expect(await words(office)).toContain('The name is saved');
    await visit(stranger, '/');
    expect(await stranger.title()).toContain('Orchard Programs');
    expect(await words(stranger)).toContain('Grow with us');
  });

  it('is told what is wrong with a colour, and by which to take', async () => {
    await visit(office, '/admin/settings/colours');
    await field(office, 'act').fill('#ffcc00');
    await press(office, 'Look at it');
    await look(office);
    expect(await words(office)).toContain('Too little');
    await press(office, 'Save colour');
    await look(office);
    expect(await office.locator('.error-summary').innerText()).toContain('The nearest colour that works');
    await visit(stranger, '/');
    expect(await actOf(stranger)).toBe('#5cc9b4');
  });

  it('chooses one that can be read, by day and in the dark', async () => {
    await visit(office, '/admin/settings/colours');
    await field(office, 'act').fill('#8a1c3c');
    await press(office, 'Save colour');
    await look(office);
    expect(await actOf(office)).toBe('#8a1c3c');
    await visit(stranger, '/');
    expect(await actOf(stranger)).toBe('#fe879d');
  });

  /** Asks for a code, reads it in the mail, and enters it. */
  const signIn = async () => {
    await visit(member, '/sign-in');
    await field(member, 'address').fill('newcomer@school.example');
    await press(member, 'Send me a code');
    await portal.drain();
    const letter = await portal.letters.takeOne('newcomer@school.example');
    await field(member, 'code').fill(codeIn(letter.text));
    await press(member, 'Continue');
    return letter;
  };

  it('writes letters in its name and colour', async () => {
    const letter = await signIn();
    expect(letter.subject).toContain('Orchard Programs');
    expect(letter.html).toContain('#8a1c3c');
    expect(new URL(member.url()).pathname).toBe('/home');
  });

  it('asks everybody to accept new terms at their next sign-in', async () => {
    await visit(office, '/admin/settings/texts');
    await office.getByRole('link', { name: 'Change: Terms of use' }).click();
    await look(office);
    await fillIn(office, { 'body.en': '## Fruit\n\nEverybody **shares** the harvest.' });
    await office.getByLabel('People must accept this version').check();
    await press(office, 'Put in force');
    await look(office);
    await visit(stranger, '/terms');
    expect(await words(stranger)).toContain('shares the harvest');

    await member.context().clearCookies();
    portal.clock.advance(120_000);
    await signIn();
    expect(new URL(member.url()).pathname).toBe('/terms/acceptance');
    await look(member);
    await press(member, 'Accept terms');
    expect(new URL(member.url()).pathname).toBe('/home');
    await member.context().clearCookies();
    portal.clock.advance(120_000);
    await signIn();
    expect(new URL(member.url()).pathname).toBe('/home');
  });
});
