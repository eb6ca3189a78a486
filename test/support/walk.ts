import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Id } from '../../src/kernel/id.js';
import { carryCookies, type Sight, type TestBrowser } from './browser.js';
import { expectGoodPage, markupProblems, overflowing } from './page-checks.js';
import { servedMarkup } from './served-markup.js';
import type { TestPortal } from './portal.js';

/** Where pictures of the pages a journey sees are kept, for whoever wants to look at them; usually nowhere. */
const PICTURES = process.env['TRELLIS_PICTURES'];
let pictures = 0;

/** What every page a person comes by must be; and a picture of it, if they are wanted. */
export async function look(page: Page): Promise<void> {
  if (PICTURES) {
    const { pathname } = new URL(page.url());
    const where = pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, 'id').replace(/[^a-z0-9]+/giu, '-');
    const width = page.viewportSize()?.width ?? 0;
    const name = `${String((pictures += 1)).padStart(3, '0')}${where}-${width}.png`;
    await page.screenshot({ path: join(PICTURES, name), fullPage: true });
  }
  await expectGoodPage(page);
}

/** The same where nothing may run. What is served is held to axe in other journeys: axe itself is a script. */
export async function lookWithoutScript(page: Page): Promise<void> {
  expect(await markupProblems(await servedMarkup(page)), page.url()).toEqual([]);
  expect(await overflowing(page), page.url()).toEqual([]);
}

/** Opens a page and looks at it. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await look(page);
}

/** A browser window of its own, in which this person signed in a moment ago. */
export async function windowOf(
  browser: TestBrowser,
  portal: TestPortal,
  accountId: Id,
  sight?: Sight,
): Promise<{ context: BrowserContext; page: Page }> {
  const opened = await browser.open(portal.url, sight);
  await carryCookies(opened.context, portal.url, (await portal.signIn(accountId)).cookies);
  return opened;
}

/** The one primary button of a page: what a person presses when they read no further. */
export function primary(page: Page): Locator {
  return page.locator('main .button-primary').first();
}

/** Presses a button or link of the page by its words. */
export async function press(page: Page, words: string | RegExp): Promise<void> {
  const main = page.locator('main');
  await main
    .getByRole('button', { name: words })
    .or(main.getByRole('link', { name: words }))
    .first()
    .click();
  await page.waitForLoadState();
}

export async function pressPrimary(page: Page): Promise<void> {
  await primary(page).click();
  await page.waitForLoadState();
}

/** A control of the page's form by the name it is sent under. */
export function field(page: Page, name: string): Locator {
  return page.locator(`main form [name="${name}"]:not([type=hidden])`).first();
}

/** Fills several controls; those that open a list choose from it. */
export async function fillIn(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const control = field(page, name);
    const tag = await control.evaluate((element) => element.tagName);
    if (tag === 'SELECT') await control.selectOption(value);
    else await control.fill(value);
  }
}

/** The words a person reads on the page. */
export function words(page: Page): Promise<string> {
  return page.locator('main').innerText();
}

/** The control of an organizer's question. */
export function answerTo(page: Page, questionId: string): Locator {
  return page.locator(`[name="answers.${questionId}"]`);
}

/** The six digits of a code letter. */
export function codeIn(text: string): string {
  const found = /\b(\d{6})\b/u.exec(text)?.[1];
  if (!found) throw new Error(`No code in: ${text}`);
  return found;
}
