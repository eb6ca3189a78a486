import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { HtmlValidate, type ConfigData } from 'html-validate';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { servedMarkup } from './served-markup.js';

const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = fileURLToPath(new URL('../../.htmlvalidate.json', import.meta.url));
const validator = new HtmlValidate(JSON.parse(readFileSync(RULES, 'utf8')) as ConfigData);

/** WCAG 2.2 level AA, and axe's own good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Everything a page in front of a person must be: accessible, valid, and no wider than its window. */
export async function expectGoodPage(page: Page): Promise<void> {
  const where = page.url();
  expect(await accessibilityProblems(page), `axe on ${where}`).toEqual([]);
  expect(await markupProblems(await servedMarkup(page)), `html-validate on ${where}`).toEqual([]);
  expect(await overflowing(page), `wider than the window on ${where}`).toEqual([]);
}

/** What axe finds, one line per element. Runs outside the page's CSP, which rightly refuses injected scripts. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(AXE_SOURCE);
  const { violations } = await page.evaluate(async (tags) => {
    const runner = (globalThis as unknown as { axe: typeof axe }).axe;
    return runner.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  }, TAGS);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} at ${target.join(' ')}`),
  );
}

/** What html-validate finds in a page's markup, one line per problem. */
export async function markupProblems(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html, 'page.html');
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

/** The elements that reach out of the window sideways; empty on a page that fits. */
export async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const culprits = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > root.clientWidth + 1 || left < -1;
    });
    const names = culprits.slice(0, 10).map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
    return [`scrolls ${root.scrollWidth - root.clientWidth} px`, ...names];
  });
}
