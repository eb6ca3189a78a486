import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Chromium } from './chromium.js';
import './provided.js';
import { openRunFolder } from './run-folder.js';
import { rememberAnswers } from './served-markup.js';

/** Our own arguments: the package's contain --disable-web-security, and would test a browser nobody has. */
const ARGUMENTS = [
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--hide-scrollbars',
  '--no-zygote',
  '--disable-gpu',
];

/** A small phone; the width everything must fit. */
export const PHONE = { width: 320, height: 640 };
export const DESK = { width: 1280, height: 800 };

export interface Sight extends Pick<
  BrowserContextOptions,
  'locale' | 'colorScheme' | 'javaScriptEnabled' | 'timezoneId'
> {
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface TestBrowser {
  /** A person with a browser window of their own: own cookies, own language. */
  open(baseUrl: string, sight?: Sight): Promise<{ context: BrowserContext; page: Page }>;
  close(): Promise<void>;
}

/** Starts the browser. In a test file the run's own one; elsewhere hand in what `findChromium` found. */
export async function openBrowser(found: Chromium = inject('chromium')): Promise<TestBrowser> {
  const folder = openRunFolder('browser');
  const browser: Browser = await chromium.launch({
    executablePath: found.executable,
    // Root and most containers cannot have the sandbox, and the only pages opened are our own.
    chromiumSandbox: false,
    args: ARGUMENTS,
    env: { ...definedEnvironment(), ...found.environment, TMPDIR: folder.path, HOME: folder.path },
  });
  return {
    async open(baseURL, { viewport = DESK, locale = 'en-GB', timezoneId = 'Europe/Berlin', ...more } = {}) {
      const context = await browser.newContext({
        baseURL,
        viewport,
        locale,
        timezoneId,
        reducedMotion: 'reduce',
        ...more,
      });
      context.setDefaultTimeout(15_000);
      rememberAnswers(context);
      return { context, page: await context.newPage() };
    },
    async close() {
      await browser.close();
      folder.remove();
    },
  };
}

/** Hands a session's secret, as `TestPortal.signIn` makes one, to a browser. */
export async function carryCookies(
  context: BrowserContext,
  base: string,
  cookies: ReadonlyMap<string, string>,
): Promise<void> {
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: base, httpOnly: true })));
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
