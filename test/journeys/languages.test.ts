import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, PHONE, type TestBrowser } from '../support/browser.js';
import { openPortal, type TestPortal } from '../support/portal.js';
import { answerTo, codeIn, field, look, pressPrimary, words } from '../support/walk.js';
import { type PlannedOffering, World } from '../support/world.js';

/** What each language shows on the way, and the words that stay Latin in it. */
const JOURNEYS = [
  {
    language: 'zh-CN',
    browser: 'zh-CN',
    direction: 'ltr',
    name: '陈思远',
    address: 'siyuan@school.example',
    title: '秋季代码实验',
    confirmed: '报名成功',
    zone: 'Asia/Shanghai',
  },
  {
    language: 'ar',
    browser: 'ar-EG',
    direction: 'rtl',
    name: 'نور منصور',
    address: 'nour@school.example',
    title: 'مختبر الخريف',
    confirmed: 'تم قبولك',
    zone: 'Africa/Cairo',
  },
] as const;

/** What the office wrote, in both languages. */
const WORDS: Readonly<Record<string, Readonly<Record<string, readonly [zh: string, ar: string]>>>> = {
  programs: { name: ['项目', 'برنامج'], summary: ['一个项目', 'برنامج للجميع'] },
  editions: { name: ['本届', 'الدورة'] },
  seat_pools: { name: ['实验室', 'المختبر'] },
  offerings: {
    title: ['秋季代码实验', 'مختبر الخريف'],
    summary: ['一起动手的一天。', 'يوم من العمل معًا.'],
    body: ['欢迎参加。', 'أهلًا بكم.'],
    audience: ['所有人', 'الجميع'],
    preparation: ['无', 'لا شيء'],
    steps: ['来', 'تعالوا'],
    place: ['上海', 'القاهرة'],
  },
};

/** Names of people, products and languages, addresses, references and codes are not translated. */
const NOT_WORDS =
  /[\w.+-]+@[\w.-]+|https?:\/\/\S+|\b[A-Z0-9]+(?:-[A-Z0-9]+)+\b|\b(?:Trellis|English|ICS|UTC|GMT|CHEN|Siyuan|siyuan|nour|Chrome|Linux|Headless|Chromium)\b/gu;

describe.each(JOURNEYS)('a student who reads $language', (journey) => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let page: Page;
  let offering: PlannedOffering;

  beforeAll(async () => {
    portal = await openPortal({ database: 'sqlite', clock: Date.now() });
    browser = await openBrowser();
    const both = (zh: string, ar: string) => ({ en: 'Words', 'zh-CN': zh, ar });
    const world = new World(portal);
    offering = await world.offering({
      pools: [{ capacity: 1 }],
      questions: [
        { key: 'name', label: both('姓名', 'الاسم'), binding: 'legal_name' },
        {
          key: 'level',
          kind: 'choice',
          label: both('水平', 'المستوى'),
          options: [
            { value: 'new', label: both('新手', 'مبتدئ') },
            { value: 'old', label: both('有经验', 'ذو خبرة') },
          ],
        },
        {
          key: 'terms',
          kind: 'consent',
          label: both('我同意', 'أوافق'),
          consentText: both('可以拍照。', 'يجوز التصوير.'),
        },
      ],
    });
    await world.write(async (tx) => {
      for (const [table, columns] of Object.entries(WORDS))
        for (const [column, [zh, ar]] of Object.entries(columns))
          await tx.db.change(`UPDATE "${table}" SET "${column}" = :words`, { words: JSON.stringify(both(zh, ar)) });
    });
    ({ page } = await browser.open(portal.url, {
      viewport: PHONE,
      locale: journey.browser,
      timezoneId: journey.zone,
    }));
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  /** A page in the reader's own language, all of it. */
  const read = async () => {
    await look(page);
    expect(await page.locator('html').getAttribute('lang')).toBe(journey.language);
    expect(await page.locator('html').getAttribute('dir')).toBe(journey.direction);
    // The names of time zones are those of the world's own list.
    const zones = await page.locator('select[name=zone]').allInnerTexts();
    const text = zones.reduce((left, list) => left.replace(list, ''), await page.locator('body').innerText());
    expect(foreignWords(text), page.url()).toEqual([]);
    expect(foreignWords(await page.title()), 'title').toEqual([]);
  };

  const letter = async () => {
    await portal.drain();
    const found = await portal.letters.takeOne(journey.address);
    expect(found.locale).toBe(journey.language);
    expect(foreignWords(`${found.subject}\n${found.text}`), found.subject).toEqual([]);
    return found;
  };

  it('is met in that language, as the browser asks', async () => {
    await page.goto('/');
    await read();
    await page.locator('main').getByRole('link', { name: journey.title }).first().click();
    await page.waitForLoadState();
    await read();
  });

  it('signs up in it, mistakes and mail included', async () => {
    await pressPrimary(page);
    await read();
    await field(page, 'address').fill('?');
    await pressPrimary(page);
    await read();
    await field(page, 'address').fill(journey.address);
    await pressPrimary(page);
    await read();
    await field(page, 'code').fill(codeIn((await letter()).text));
    await pressPrimary(page);
    await read();
    await pressPrimary(page);
    expect(await page.locator('.error-summary a').count()).toBe(2);
    await read();
    await answerTo(page, offering.questionIds[0]!).fill(journey.name);
    await page.locator(`[value=old]`).check();
    await pressPrimary(page);
    await read();
    await answerTo(page, offering.questionIds[2]!).check();
    await pressPrimary(page);
    expect(new URL(page.url()).pathname).toMatch(/^\/registrations\//u);
    expect(await words(page)).toContain(journey.confirmed);
    await read();
    expect((await letter()).subject).toContain(journey.title);
  });

  it('finds home, registrations and account in it', async () => {
    for (const path of ['/home', '/registrations', '/me', '/me/devices', '/me/addresses', '/me/security']) {
      await page.goto(path);
      await read();
    }
  });

  it('is told in it that a page is not there', async () => {
    await page.goto('/no/such/page');
    await read();
  });

  it('changes to English and back, on the same page', async () => {
    await page.goto('/registrations?from=mail');
    await page.locator('footer').getByRole('link', { name: 'English' }).click();
    await page.waitForLoadState();
    expect(new URL(page.url()).pathname).toBe('/registrations');
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
    expect(await words(page)).toContain('My registrations');
    await page.goto('/home');
    expect(await page.locator('html').getAttribute('lang'), 'it is remembered').toBe('en');
    await page.locator(`footer [hreflang="${journey.language}"]`).click();
    await page.waitForLoadState();
    expect(new URL(page.url()).pathname).toBe('/home');
    await read();
  });
});

/** English words among those of another language, each with what stands around it. */
function foreignWords(text: string): string[] {
  const ours = text.replaceAll(NOT_WORDS, ' ');
  return [...ours.matchAll(/[A-Za-z]{3,}/gu)].map(({ index }) => ours.slice(Math.max(0, index - 12), index + 24));
}
