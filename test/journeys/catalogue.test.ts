import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DemoWorld } from '../../src/cli/demo/demo-world.js';
import { DESK, openBrowser, PHONE, type TestBrowser } from '../support/browser.js';
import { openPortal, type TestPortal } from '../support/portal.js';
import { look, lookWithoutScript, visit, words } from '../support/walk.js';

describe('a visitor who looks for something', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let phone: Page;
  let desk: Page;

  beforeAll(async () => {
    portal = await openPortal({ database: 'sqlite', clock: Date.now() });
    browser = await openBrowser();
    await DemoWorld.of(portal.app).seed({ people: 60 });
    phone = (await browser.open(portal.url, { viewport: PHONE, locale: 'zh-CN', javaScriptEnabled: false })).page;
    desk = (await browser.open(portal.url, { viewport: DESK })).page;
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  it('searches in Chinese without spaces, on a phone without script', async () => {
    await phone.goto('/');
    await lookWithoutScript(phone);
    await phone.getByRole('searchbox').fill('将在本校开设人工智能课程');
    await phone.keyboard.press('Enter');
    await phone.waitForURL(/q=/u);
    await lookWithoutScript(phone);
    expect(await phone.locator('.offering-card mark').first().innerText()).toContain('人工智能');
    await phone.getByRole('searchbox').fill('没有这样的课程');
    await phone.keyboard.press('Enter');
    await phone.waitForURL(({ searchParams }) => searchParams.get('q') === '没有这样的课程');
    await lookWithoutScript(phone);
    expect(await words(phone)).toContain('去掉一个筛选条件');
  });

  it('narrows by whom it is for and by region, one filter after the other', async () => {
    await visit(desk, '/');
    const cards = () => desk.locator('.offering-card').count();
    const all = await cards();
    await desk.locator('summary', { hasText: 'I am' }).click();
    await desk.getByRole('link', { name: /^Teachers/u }).click();
    await desk.waitForURL(/who=teacher/u);
    await look(desk);
    expect(await cards()).toBeLessThan(all);
    await desk.locator('main').getByRole('link', { name: 'Region', exact: true }).click();
    await desk.waitForURL(/regions=yes/u);
    await look(desk);
    await desk.getByRole('link', { name: 'Kenya', exact: true }).click();
    await desk.waitForURL(/region=KE/u);
    await look(desk);
    expect(await words(desk)).toContain('Region: Kenya');
    await desk.locator('main').getByRole('link', { name: 'Clear filters' }).click();
    await desk.waitForURL((url) => url.search === '');
    expect(await cards()).toBe(all);
  });

  it('reads the month: days on a phone, a grid at a desk', async () => {
    await visit(desk, '/calendar');
    expect(await desk.locator('.calendar-weekdays').isVisible()).toBe(true);
    await desk.getByRole('link', { name: 'Next month' }).click();
    await desk.waitForURL(/month=/u);
    await look(desk);
    await phone.goto('/calendar');
    await lookWithoutScript(phone);
    expect(await phone.locator('.calendar-weekdays').isVisible()).toBe(false);
  });
});
