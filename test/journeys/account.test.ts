import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../src/kernel/clock.js';
import { openBrowser, PHONE, type TestBrowser } from '../support/browser.js';
import { openPortal, type TestPortal } from '../support/portal.js';
import { codeIn, field, fillIn, look, press, pressPrimary, visit, words } from '../support/walk.js';
import { World } from '../support/world.js';

const FIRST = 'siyuan@school.example';
const SECOND = 'siyuan@home.example';
const PASSWORD = 'seven green lanterns by the river';

describe('a person and their account', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let phone: Page;
  let laptop: Page;

  beforeAll(async () => {
    portal = await openPortal({ database: 'sqlite', clock: Date.now() });
    await new World(portal).offering({ title: 'Autumn code lab' });
    browser = await openBrowser();
    phone = (await browser.open(portal.url, { viewport: PHONE })).page;
    laptop = (await browser.open(portal.url)).page;
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  /** Reads the newest code for an address from its mail, and enters it. */
  const enterCode = async (page: Page, address: string) => {
    await portal.drain();
    await look(page);
    await field(page, 'code').fill(codeIn((await portal.letters.takeOne(address)).text));
    await pressPrimary(page);
  };

  const signInByCode = async (page: Page, address: string) => {
    await field(page, 'address').fill(address);
    await pressPrimary(page);
    await enterCode(page, address);
  };

  const noticeTo = async (address: string) => {
    await portal.drain();
    return (await portal.letters.takeOne(address)).text;
  };

  it('signs in by a code, and a wrong one says how many tries are left', async () => {
    await phone.goto('/');
    await phone.locator('.site-header').getByRole('link', { name: 'Sign in' }).click();
    await phone.waitForLoadState();
    await look(phone);
    await field(phone, 'address').fill('not an address');
    await pressPrimary(phone);
    expect(await phone.locator('.error-summary').innerText()).toContain('Enter a mail address');
    await look(phone);
    await field(phone, 'address').fill(FIRST);
    await pressPrimary(phone);
    await portal.drain();
    const right = codeIn((await portal.letters.takeOne(FIRST)).text);
    await field(phone, 'code').fill(right === '000000' ? '111111' : '000000');
    await pressPrimary(phone);
    expect(await phone.locator('.error-summary').innerText()).toContain('You have 4 tries left');
    await look(phone);
    await field(phone, 'code').fill(` ${right.slice(0, 3)} ${right.slice(3)} `);
    await pressPrimary(phone);
    await look(phone);
    expect(await phone.locator('body').innerText()).toContain('Your account is ready, and you are signed in.');
  });

  it('says how to be called, in any script', async () => {
    await visit(phone, '/me');
    await fillIn(phone, { displayName: '陈思远', legalName: '陈思远', latinName: '陈', zone: 'Asia/Shanghai' });
    await pressPrimary(phone);
    expect(await phone.locator('.error-summary').innerText()).toContain('Write the name in Latin letters');
    expect(await field(phone, 'displayName').inputValue()).toBe('陈思远');
    await look(phone);
    await fillIn(phone, { latinName: 'CHEN Siyuan' });
    await pressPrimary(phone);
    expect(await phone.locator('body').innerText()).toContain('Your profile is saved.');
    await phone.locator('.site-tools summary').click();
    expect(await phone.locator('.site-tools').innerText()).toContain('陈思远');
    await look(phone);
  });

  it('sets a password that is long enough and not a known one', async () => {
    await visit(phone, '/me/security');
    await field(phone, 'password').fill('too short');
    await press(phone, 'Save password');
    expect(await phone.locator('.error-summary').innerText()).toContain('Use at least 15 characters');
    await look(phone);
    await field(phone, 'password').fill('passwordpassword');
    await press(phone, 'Save password');
    expect(await phone.locator('.error-summary').innerText()).toMatch(/repeats|published lists/u);
    await field(phone, 'password').fill(PASSWORD);
    await press(phone, 'Save password');
    expect(await phone.locator('body').innerText()).toContain('Your password is saved.');
    expect(await noticeTo(FIRST)).toContain('A new password was set');
  });

  it('signs in with it on a laptop', async () => {
    await laptop.goto('/sign-in');
    await laptop.getByRole('link', { name: 'Sign in with a password instead' }).click();
    await laptop.waitForLoadState();
    await look(laptop);
    await fillIn(laptop, { address: FIRST, password: 'seven green lanterns by the lake' });
    await pressPrimary(laptop);
    expect(await laptop.locator('.error-summary').innerText()).toContain('do not belong together');
    await look(laptop);
    await fillIn(laptop, { address: FIRST, password: PASSWORD });
    await pressPrimary(laptop);
    expect(new URL(laptop.url()).pathname).toBe('/home');
  });

  it('sees both devices, and signs the other out at its next click', async () => {
    await visit(laptop, '/me/devices');
    expect(await laptop.locator('main .task').count()).toBe(2);
    await laptop.getByRole('button', { name: /^Sign out (?!all)/u }).click();
    await laptop.waitForLoadState();
    expect(await laptop.locator('body').innerText()).toContain('That device is signed out.');
    expect(await laptop.locator('main .task').count()).toBe(1);
    await look(laptop);
    await phone.goto('/registrations');
    expect(new URL(phone.url()).pathname).toBe('/sign-in');
    await signInByCode(phone, FIRST);
    expect(new URL(phone.url()).pathname, 'goes on to where it was going').toBe('/registrations');
  });

  it('changes the address only after a fresh sign-in', async () => {
    portal.clock.advance(11 * MINUTE);
    await visit(laptop, '/me/addresses');
    expect(await words(laptop)).toContain('Is it still you?');
    expect(await laptop.locator('[name=address]:not([type=hidden])').count()).toBe(0);
    await press(laptop, 'Send me a code');
    await enterCode(laptop, FIRST);
    expect(new URL(laptop.url()).pathname).toBe('/me/addresses');
    await look(laptop);
    await field(laptop, 'address').fill(SECOND);
    await press(laptop, 'Send me a code');
    await enterCode(laptop, SECOND);
    expect(await laptop.locator('body').innerText()).toContain(`${SECOND} was added.`);
    expect(await noticeTo(FIRST)).toContain(SECOND);
    await laptop.getByRole('button', { name: /^Make primary: / }).click();
    await laptop.waitForLoadState();
    expect(await laptop.locator('body').innerText()).toContain('Our letters go to the new main address from now on.');
    await look(laptop);
    await portal.drain();
    await portal.letters.take();
    await laptop.getByRole('button', { name: /^Remove / }).click();
    await laptop.waitForLoadState();
    expect(await words(laptop)).not.toContain(FIRST);
    await portal.drain();
    await portal.letters.take();
  });

  it('finds a form typed after the session had ended, filled in, once signed in again', async () => {
    await phone.goto('/me');
    await fillIn(phone, { displayName: 'Chen Siyuan of Wuhan' });
    portal.clock.advance(31 * DAY);
    await pressPrimary(phone);
    expect(new URL(phone.url()).pathname).toBe('/sign-in');
    await look(phone);
    await signInByCode(phone, SECOND);
    expect(new URL(phone.url()).pathname).toMatch(/^\/parked\//u);
    await look(phone);
    expect(await words(phone)).toContain('Chen Siyuan of Wuhan');
    await pressPrimary(phone);
    expect(await phone.locator('body').innerText()).toContain('Your profile is saved.');
    expect(await field(phone, 'displayName').inputValue()).toBe('Chen Siyuan of Wuhan');
  });

  it('signs out', async () => {
    await phone.locator('.site-tools summary').click();
    await phone.locator('.site-tools').getByRole('button', { name: 'Sign out' }).click();
    await phone.waitForLoadState();
    expect(await phone.locator('body').innerText()).toContain('You are signed out.');
    await look(phone);
    await phone.goto('/me');
    expect(new URL(phone.url()).pathname).toBe('/sign-in');
  });
});
