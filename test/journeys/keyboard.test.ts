import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { openPortal, type TestPortal } from '../support/portal.js';
import { codeIn, look, words } from '../support/walk.js';
import { World } from '../support/world.js';

const ADDRESS = 'keys@example.org';
const MOST_TABS = 60;

const QUESTIONS = [
  { key: 'name', label: { en: 'Full name' } },
  {
    key: 'level',
    kind: 'choice',
    label: { en: 'Level' },
    options: [
      { value: 'new', label: { en: 'New to it' } },
      { value: 'old', label: { en: 'Done it before' } },
    ],
  },
  { key: 'terms', kind: 'consent', label: { en: 'I agree' }, consentText: { en: 'You may take pictures of me.' } },
] as const;

describe('a person without a mouse', () => {
  let portal: TestPortal;
  let browser: TestBrowser;
  let page: Page;
  let slug: string;

  beforeAll(async () => {
    portal = await openPortal({ database: 'sqlite', clock: Date.now() });
    browser = await openBrowser();
    ({ slug } = await new World(portal).offering({ title: 'Code lab', questions: QUESTIONS }));
    ({ page } = await browser.open(portal.url));
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  it('skips to the content with the first key', async () => {
    await page.goto(`/offerings/${slug}`);
    await page.keyboard.press('Tab');
    expect(await focused()).toMatchObject({ name: 'Skip to content' });
    await expectFocusSeen();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('reaches the button that signs up, each stop on the way in view', async () => {
    await tabTo('Sign up');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/registration\/address$/u);
    await look(page);
  });

  it('is led by the summary to what is wrong', async () => {
    await tabTo('Mail address');
    await page.keyboard.type('nobody');
    await page.keyboard.press('Enter');
    await page.locator('.error-summary').waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('error-summary');
    await expectFocusSeen();
    await page.keyboard.press('Tab');
    expect((await focused()).tag).toBe('A');
    await page.keyboard.press('Enter');
    expect(await focused()).toMatchObject({ tag: 'INPUT', field: 'address', value: 'nobody' });
    await page.keyboard.press('Control+A');
    await page.keyboard.type(ADDRESS);
    await page.keyboard.press('Enter');
    await page.locator('[name=code]').waitFor();
    await portal.drain();
    await tabTo('Six-digit code');
    await page.keyboard.type(codeIn((await portal.letters.takeOne(ADDRESS)).text));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/details$/u);
  });

  it('answers a text and a choice', async () => {
    await tabTo('Full name');
    await page.keyboard.type('Amina Odhiambo');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toMatchObject({ value: 'old' });
    await expectFocusSeen();
    await tabTo('Continue');
    await page.keyboard.press('Space');
    await page.waitForURL(/\/check$/u);
    expect(await words(page)).toContain('Done it before');
    await look(page);
  });

  it('agrees and hands in', async () => {
    await tabTo('Sign up');
    await page.keyboard.press('Enter');
    await page.locator('.error-summary').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused()).toMatchObject({ kind: 'checkbox' });
    await page.keyboard.press('Space');
    await tabTo('Sign up');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/registrations\//u);
    expect(await words(page)).toContain('You are in');
    await look(page);
  });

  it('opens the menu of the account and leaves it again', async () => {
    await tabTo(/Account of /u);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toMatchObject({ name: 'My programs' });
    await expectFocusSeen();
    await page.keyboard.press('Escape');
    expect(await page.locator('.site-tools details').getAttribute('open')).toBeNull();
  });

  /** What a person would be told of the thing that has the focus. */
  function focused() {
    return page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement;
      const label = element.labels?.[0]?.innerText ?? element.getAttribute('aria-label') ?? element.innerText ?? '';
      return {
        tag: element.tagName,
        name: label.trim(),
        field: element.name,
        kind: element.type,
        value: element.value,
      };
    });
  }

  /** Goes on from stop to stop as a person would, and expects to see where it stands at every one. */
  async function tabTo(name: string | RegExp): Promise<void> {
    const is = (found: string) => (typeof name === 'string' ? found.startsWith(name) : name.test(found));
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      await page.keyboard.press('Tab');
      const found = await focused();
      if (found.tag !== 'BODY') await expectFocusSeen();
      if (is(found.name)) return;
    }
    throw new Error(`No way to ${String(name)} with the keyboard on ${page.url()}`);
  }

  /** The focus has an outline, and is inside the window. */
  async function expectFocusSeen(): Promise<void> {
    const seen = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const ringed =
        (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
      const inside = box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0;
      return { what: `${element.tagName} ${element.className} ${element.innerText}`.slice(0, 60), ringed, inside };
    });
    expect(seen).toEqual({ what: seen.what, ringed: true, inside: true });
  }
});
