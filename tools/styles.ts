import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const ROOT = new URL('../', import.meta.url);
const BUDGET = 12_000;

/** The style sheet in the order that counts: tokens, elements, components by name, arrangement. */
export function styleSheet(): string {
  const components = readdirSync(new URL('views/components/', ROOT), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `views/components/${name}/${name}.css`)
    .sort();
  const files = [
    'views/styles/tokens.css',
    'views/styles/base.css',
    ...components,
    'views/styles/site.css',
    'views/styles/pages.css',
    'views/styles/layout.css',
  ];
  return `${files.map((file) => packed(readFileSync(new URL(file, ROOT), 'utf8'))).join('')}\n`;
}

/** Takes out comments and the space that means nothing. Our own style sheets only: it knows no strings with braces. */
function packed(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ?([{};,>]) ?/gu, '$1')
    .replace(/: /gu, ':')
    .replace(/;\}/gu, '}')
    .trim();
}

if (process.argv[1]?.endsWith('styles.ts')) {
  const css = styleSheet();
  const size = gzipSync(css, { level: 9 }).length;
  writeFileSync(new URL('public/trellis.css', ROOT), css);
  console.log(`public/trellis.css: ${css.length} bytes, ${size} gzipped of ${BUDGET}`);
  if (size > BUDGET) process.exitCode = 1;
}
