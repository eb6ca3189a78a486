import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { DAY } from '../../src/kernel/clock.js';
import { newId } from '../../src/kernel/id.js';
import { searchKey, sortKey } from '../../src/kernel/search-key.js';
import { openBrowser, PHONE, type TestBrowser } from '../support/browser.js';
import { openPortal, type TestPortal } from '../support/portal.js';
import { answerTo, codeIn, look, press, pressPrimary } from '../support/walk.js';
import { type PlannedOffering, World } from '../support/world.js';

const ADDRESS = 'amina@example.org';
const QUESTIONS = [
  { label: { en: 'Name', 'zh-CN': '姓名', ar: 'الاسم' }, section: 'you' },
  { kind: 'phone', label: { en: 'Phone', 'zh-CN': '手机', ar: 'الهاتف' }, section: 'you' },
  { kind: 'institution', label: { en: 'University', 'zh-CN': '学校', ar: 'الجامعة' }, section: 'studies' },
  { label: { en: 'Lunch', 'zh-CN': '午餐', ar: 'الغداء' }, section: 'visit', required: false },
  {
    kind: 'consent',
    label: { en: 'You may film me', 'zh-CN': '可以拍摄我' },
    consentText: {
      en: 'The office may publish films in which I can be seen.',
      'zh-CN': '办公室可以发布含有我影像的影片。',
    },
    required: false,
  },
] as const;

describe('a student who is interrupted', () => {
  let portal: TestPortal;
  let world: World;
  let browser: TestBrowser;
  let offering: PlannedOffering;
  /** On the second device. */
  let page: Page;
  let home = '';

  beforeAll(async () => {
    portal = await openPortal({ database: 'sqlite', clock: Date.now() });
    world = new World(portal);
    browser = await openBrowser();
    for (const name of ['Jomo Kenyatta University', 'Jomo Kenyatta Technical College']) {
      await world.write((tx) =>
        tx.db.insert('institutions', {
          id: newId(),
          parentId: null,
          kind: 'university',
          name: JSON.stringify({ en: name }),
          aliases: '[]',
          country: 'KE',
          regionCode: 'KE',
          state: 'approved',
          mergedIntoId: null,
          coordinatorId: null,
          sortKey: sortKey(name),
          searchKey: searchKey(name),
          version: 1,
          createdAt: 0,
        }),
      );
    }
    offering = await world.offering({
      title: 'Code lab',
      sections: ['you', 'studies', 'visit'],
      questions: QUESTIONS,
    });
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  const codeFrom = async (address: string) => {
    await portal.drain();
    return codeIn((await portal.letters.takeOne(address)).text);
  };
  const signIn = async (window: Page) => {
    await window.locator('[name=address]').first().fill(ADDRESS);
    await pressPrimary(window);
    await window.locator('[name=code]').fill(await codeFrom(ADDRESS));
    await pressPrimary(window);
  };

  it('saves on a phone and has the way back sent', { timeout: 60_000 }, async () => {
    const { page: phone, context } = await browser.open(portal.url, { viewport: PHONE, timezoneId: 'Africa/Nairobi' });
    await phone.goto(`/offerings/${offering.slug}/registration`);
    await signIn(phone);
    await look(phone);
    await answerTo(phone, offering.questionIds[0]!).fill('Amina Odhiambo');
    await answerTo(phone, offering.questionIds[1]!).fill('+254 712 345 678');
    await press(phone, 'Save and send me a link');
    await look(phone);
    expect(await phone.locator('main').innerText()).toContain('Continue your sign-up');
    await context.close();
  });

  it('goes on where she stopped on another device, in Chinese', { timeout: 60_000 }, async () => {
    await portal.drain();
    const letter = await portal.letters.takeOne(ADDRESS);
    const link = /(\/offerings\/\S+\/registration)/u.exec(letter.text)?.[1] ?? '';
    ({ page } = await browser.open(portal.url, { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', colorScheme: 'dark' }));
    await page.goto(link);
    await signIn(page);
    await page.goto('/?lang=zh-CN');
    await page.goto(link);
    expect(new URL(page.url()).pathname).toBe(`/offerings/${offering.slug}/registration/details`);
    expect(await answerTo(page, offering.questionIds[1]!).inputValue()).toBe('+254 712 345 678');
    await look(page);
    await answerTo(page, offering.questionIds[2]!).fill('jomo');
    await pressPrimary(page);
    await look(page);
    await page.getByRole('radio', { name: /Jomo Kenyatta University/u }).check();
    await pressPrimary(page);
    await look(page);
    expect(await page.locator('main').innerText()).toContain('Jomo Kenyatta University');
    await pressPrimary(page);
    home = new URL(page.url()).pathname;
    expect(home).toMatch(/^\/registrations\//u);
    await look(page);
  });

  it('changes an answer, seeing first what changes, and finds it in her history', { timeout: 60_000 }, async () => {
    await page.locator('main').getByRole('link', { name: '修改回答' }).click();
    await page.waitForLoadState();
    await look(page);
    expect(await page.locator('aside').innerText()).toContain('Jomo Kenyatta University');
    await answerTo(page, offering.questionIds[1]!).fill('+254 733 000 111');
    await answerTo(page, offering.questionIds[3]!).fill('素食');
    await pressPrimary(page);
    expect(await page.locator('main').innerText()).toContain('有 2 处改动');
    await look(page);
    await pressPrimary(page);
    expect(new URL(page.url()).pathname).toBe(home);
    expect(await page.locator('.history').innerText()).toContain('+254 733 000 111');
    await look(page);
  });

  it('prints a sheet of paper', { timeout: 60_000 }, async () => {
    await page.goto(`${home}/slip`);
    await look(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.site-header').isVisible()).toBe(false);
    expect(await page.locator('.sheet .reference').isVisible()).toBe(true);
    await look(page);
    await page.emulateMedia({ media: 'screen' });
  });

  it('confirms by one button that she comes, and reads it all in Arabic on a phone', { timeout: 60_000 }, async () => {
    await world.write((tx) =>
      tx.db.insert('conditions', {
        id: newId(),
        registrationId: home.split('/').pop() ?? '',
        participantId: null,
        kind: 'reconfirmation',
        effect: 'lapse',
        note: null,
        deadlineAt: portal.clock.now() + 3 * DAY,
        createdAt: 0,
        metAt: null,
        endedAt: null,
      }),
    );
    await page.setViewportSize(PHONE);
    await page.goto('/?lang=ar');
    for (const path of ['/home', home, `${home}/answers`, `${home}/slip`]) {
      await page.goto(path);
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      await look(page);
    }
    await page.goto(home);
    await press(page, 'نعم، سأحضر');
    expect(await page.locator('main').innerText()).toContain('أكدت حضورك');
    await look(page);
  });
});
