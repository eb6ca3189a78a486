import type { BrowserContext, Page, Response } from 'playwright-core';

const lastAnswers = new WeakMap<Page, Response>();

/** Remembers, for every page of a window, the answer it shows: also one to a POST, which cannot be asked for again. */
export function rememberAnswers(context: BrowserContext): void {
  context.on('page', (page) => {
    page.on('response', (response) => {
      const request = response.request();
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) lastAnswers.set(page, response);
    });
  });
}

/** The markup as the server sent it: what a script did to the page since is not its author's. */
export async function servedMarkup(page: Page): Promise<string> {
  const answer = lastAnswers.get(page);
  if (!answer) throw new Error(`${page.url()} was not opened through openBrowser()`);
  return answer.text();
}
