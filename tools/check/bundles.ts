import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sourceFiles } from './source-files.js';
import type { Step } from './step.js';

const KB = 1_000;
const STYLES = 12 * KB;
/** What a page may load: by the first word of the script's name, everything else is for every page. */
const SCRIPTS: Readonly<Record<string, number>> = { desk: 25 * KB, upload: 20 * KB, door: 60 * KB };
const EVERY_PAGE = 10 * KB;

/** Budgets in gzipped bytes of what a browser loads, and a style sheet that is the one its sources make. */
export const bundles: Step = {
  name: 'bundle sizes',
  async run(root) {
    const problems: string[] = [];
    const sum = new Map<string, number>();
    for (const { path, text } of sourceFiles(root, ['public'], ['.js', '.mjs', '.css'])) {
      const size = gzipSync(text, { level: 9 }).length;
      const first = basename(path).split(/[.-]/u)[0] ?? '';
      const group = path.endsWith('.css') ? 'styles' : first in SCRIPTS ? first : 'every page';
      sum.set(group, (sum.get(group) ?? 0) + size);
    }
    for (const [group, size] of sum) {
      const budget = group === 'styles' ? STYLES : (SCRIPTS[group] ?? EVERY_PAGE);
      if (size > budget) problems.push(`public: ${group}: ${size} bytes gzipped, more than ${budget}`);
    }
    return problems;
  },
};

/** `npm run styles` writes public/trellis.css; what is committed must be what it would write. */
export const styleSheetFresh: Step = {
  name: 'style sheet up to date',
  async run(root) {
    const { styleSheet } = await import('../styles.js');
    const path = join(root, 'public/trellis.css');
    const committed = existsSync(path) ? readFileSync(path, 'utf8') : '';
    return committed === styleSheet() ? [] : ['public/trellis.css is not what views/ makes of it: run npm run styles'];
  },
};
