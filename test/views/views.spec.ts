import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/kernel/locale.js';
import { styleSheet } from '../../tools/styles.js';
import { samplePage } from './sample-page.js';
import { SAMPLES } from './samples.js';

const rules = JSON.parse(readFileSync(new URL('../../.htmlvalidate.json', import.meta.url), 'utf8')) as ConfigData;
const validator = new HtmlValidate(rules);

describe.each(LOCALES)('pages in %s', (locale) => {
  it.each(SAMPLES.map((sample) => [sample.name, sample] as const))(
    '%s is valid HTML with every word known',
    async (_, sample) => {
      const { results } = await validator.validateString(samplePage(sample, locale), 'page.html');
      const problems = results.flatMap(({ messages }) =>
        messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
      );
      expect(problems).toEqual([]);
    },
  );
});

describe('the style sheet', () => {
  const css = styleSheet();

  it('fits its budget of 12 kB on the wire', () => {
    expect(gzipSync(css, { level: 9 }).length).toBeLessThanOrEqual(12_000);
  });

  it('is the one that is served', () => {
    expect(readFileSync(new URL('../../public/trellis.css', import.meta.url), 'utf8') === css).toBe(true);
  });

  it('knows no left and no right', () => {
    expect(
      css.match(
        /[;{](?:margin|padding|border|inset)?-?(?:left|right|top|bottom)\s*:|text-align:\s*(?:left|right)|float:\s*(?:left|right)/gu,
      ),
    ).toBeNull();
  });
});
