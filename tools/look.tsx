import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { isLocale } from '../src/kernel/locale.js';
import { samplePage } from '../test/views/sample-page.js';
import { SAMPLES } from '../test/views/samples.js';

/**
 * Renders the sample pages, photographs them and says what axe finds and what is wider than the window:
 * `tsx tools/look.tsx <folder> <locale> <width> <light|dark> [names...]`, with CHROMIUM naming a browser.
 */
const [folder = 'look', language = 'en', width = '1280', scheme = 'light', ...names] = process.argv.slice(2);
const locale = isLocale(language) ? language : 'en';
const out = resolve(folder);
mkdirSync(out, { recursive: true });
for (const file of ['trellis.css', 'favicon.svg']) copyFileSync(`public/${file}`, join(out, file));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
});
const page = await browser.newPage({
  viewport: { width: Number(width), height: 900 },
  colorScheme: scheme === 'dark' ? 'dark' : 'light',
});
for (const sample of SAMPLES.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const base = join(out, `${sample.name}-${locale}-${width}-${scheme}`);
  writeFileSync(`${base}.html`, samplePage(sample, locale));
  await page.goto(`file://${base}.html`);
  for (const problem of await problems(page)) console.log(`${sample.name}: ${problem}`);
  await page.screenshot({ path: `${base}.png`, fullPage: true });
}
await browser.close();

async function problems(shown: Page): Promise<string[]> {
  const wide = await shown.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await shown.evaluate(axe);
  const found = await shown.evaluate(async () => {
    const runner = (
      globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
      }
    ).axe;
    return (await runner.run()).violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id} at ${target.join(' ')}`),
    );
  });
  return wide > 0 ? [`${wide} px too wide`, ...found] : found;
}
