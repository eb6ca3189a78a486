import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeskScene } from '../modules/desk/desk-scene.js';
import { openBrowser, PHONE, type TestBrowser } from '../support/browser.js';
import { openPortal, type TestPortal } from '../support/portal.js';
import { look, visit, windowOf, words } from '../support/walk.js';
import type { PlannedOffering } from '../support/world.js';

const LEVELS = {
  key: 'level',
  kind: 'choice' as const,
  required: false,
  label: { en: 'Level', 'zh-CN': '水平' },
  options: [
    { value: 'new', label: { en: 'New to it', 'zh-CN': '新手' } },
    { value: 'old', label: { en: 'Done it before', 'zh-CN': '做过' } },
  ],
};

describe('an organizer with many people', () => {
  let portal: TestPortal;
  let scene: DeskScene;
  let browser: TestBrowser;
  let page: Page;
  let offering: PlannedOffering;
  let base: string;

  beforeAll(async () => {
    portal = await openPortal({ database: 'sqlite', clock: Date.now() });
    scene = await DeskScene.open(portal);
    browser = await openBrowser();
    offering = await scene.offering({
      title: 'Autumn exam',
      reviewLevels: ['office'],
      pools: [{ capacity: 20 }],
      questions: [LEVELS],
    });
    const { shanghai, beijing, kenya } = scene.regions;
    await scene.signUp(
      offering,
      Array.from({ length: 64 }, (_, index) => ({
        name: `Student ${String(index + 1).padStart(2, '0')}`,
        region: [shanghai, beijing, kenya, undefined][index % 4],
      })),
    );
    base = `/desk/offerings/${offering.id}`;
    ({ page } = await windowOf(browser, portal, scene.organizer, { timezoneId: 'Africa/Nairobi' }));
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  const press = async (name: string | RegExp) => {
    await page.getByRole('button', { name }).first().click();
    await page.waitForLoadState();
  };
  const names = () => page.locator('#list tbody th a').allInnerTexts();

  it('is told what waits, and goes there with one click', async () => {
    await visit(page, '/desk');
    expect(await words(page)).toContain('64 registrations to review');
    await page.getByRole('link', { name: /^Review: 64/u }).click();
    await page.waitForLoadState();
    expect(new URL(page.url()).search).toBe('?state=under_review&sort=oldest');
    await look(page);
    await visit(page, base);
    expect(await words(page)).toContain('64 today');
  });

  it('narrows the list to a region, chooses columns, and keeps it under a name', async () => {
    await visit(page, `${base}/registrations`);
    await page.locator('summary', { hasText: 'Filters' }).click();
    await look(page);
    await page.locator('select[name="region"]').selectOption({ label: '\u2003Shanghai' });
    await press('Apply filters');
    expect(new URL(page.url()).searchParams.get('region')).toBe(scene.regions.shanghai);
    expect(await names()).toHaveLength(16);
    await page.locator('summary', { hasText: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Level' }).check();
    await press('Show these');
    expect(await page.locator('#list th[scope="col"]').allInnerTexts()).toContain('Level');
    await page.locator('summary', { hasText: 'Saved' }).click();
    await page.locator('input[name="name"]').fill('Shanghai');
    await press('Save this list');
    expect(await words(page)).toContain('Region: Shanghai');
    await look(page);
    await page.goto(`${base}/registrations`);
    await page.locator('summary', { hasText: 'Saved' }).click();
    await page.getByRole('link', { name: 'Shanghai', exact: true }).click();
    await page.waitForLoadState();
    expect(await names()).toHaveLength(16);
  });

  it('approves those chosen after seeing what it does, and reads what became of each', async () => {
    await page.goto(`${base}/registrations?region=${scene.regions.shanghai}&sort=name`);
    expect(await page.locator('.bulk-bar').isVisible()).toBe(false);
    await page.locator('thead input[type="checkbox"]').check();
    expect(await page.locator('.bulk-bar').innerText()).toContain('Chosen: 16');
    await look(page);
    await press('Approve');
    await look(page);
    expect(await words(page)).toContain('16 registrations are approved and told so by mail.');
    expect(await words(page)).toContain('20 places are left: who finds no place waits in line.');
    await press('Approve 16 registrations');
    await look(page);
    expect(await page.locator('.kpi').allInnerTexts()).toEqual([
      expect.stringMatching(/^16\s*done/u),
      expect.stringMatching(/^0\s*not/u),
    ]);
    await portal.drain();
    await portal.letters.take();
  });

  it('declines one from the menu of its row, with a reason', async () => {
    await page.goto(`${base}/registrations?region=${scene.regions.kenya}&sort=name`);
    await page.locator('tbody tr').first().locator('.menu > summary').click();
    await page.getByRole('button', { name: 'Decline …' }).first().click();
    await page.waitForLoadState();
    await page.locator('textarea[name="reason"]').fill('Signed up twice.');
    await press('Decline 1 registration');
    expect(await words(page)).toContain('Student 03');
    await portal.drain();
    expect((await portal.letters.take()).some(({ text }) => text.includes('Signed up twice.'))).toBe(true);
  });

  it('takes the list along as a file', async () => {
    await page.goto(`${base}/registrations?state=confirmed&sort=name&columns=region&columns=q.level`);
    await press('Export 16');
    await look(page);
    expect(await words(page)).toContain('Writing the file');
    await portal.drain();
    await page.getByText('The file is ready').waitFor();
    await look(page);
    const [download] = await Promise.all([page.waitForEvent('download'), press('Download the file')]);
    expect(download.suggestedFilename()).toMatch(/^Autumn exam \d{4}-\d\d-\d\d\.csv$/u);
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(lines[0]).toBe('\uFEFFName,Name in Latin letters,Region,Level');
    expect(lines).toHaveLength(17);
  });

  it('compares the regions', async () => {
    await visit(page, `${base}/regions?sort=confirmed`);
    expect(await page.locator('tbody th').allInnerTexts()).toEqual([
      'China',
      'Shanghai',
      'Beijing',
      'Kenya',
      'Without a region',
    ]);
  });

  it('does the same without any script', async () => {
    const { page: plain } = await windowOf(browser, portal, scene.organizer, { javaScriptEnabled: false });
    await plain.goto(`${base}/registrations?region=${scene.regions.beijing}`);
    await plain.locator('tbody input[type="checkbox"]').first().check();
    await plain.getByRole('button', { name: 'Approve' }).first().click();
    await plain.getByRole('button', { name: 'Approve 1 registration' }).click();
    expect(await plain.locator('.kpi').first().innerText()).toMatch(/^1\s*done/u);
  });

  it('reads it on a phone, in the dark and in Chinese', async () => {
    const pages = [
      '/desk',
      base,
      `${base}/registrations?columns=address&columns=state&columns=q.level`,
      `${base}/regions`,
    ];
    const colleague = await scene.world.person('王琳', { locale: 'zh-CN' });
    await scene.world.grant(colleague, 'organizer', { kind: 'program', id: scene.programId });
    const chinese = await windowOf(browser, portal, colleague, { locale: 'zh-CN', colorScheme: 'dark' });
    const phone = await windowOf(browser, portal, scene.organizer, { viewport: PHONE });
    for (const path of pages) {
      await visit(chinese.page, path);
      expect(await chinese.page.locator('html').getAttribute('lang')).toBe('zh-CN');
      await visit(phone.page, path);
    }
  });
});
