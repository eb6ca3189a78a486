import type { Locator, Page } from 'playwright-core';

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
