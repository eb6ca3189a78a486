import { KEY_FILE } from '../messages.js';
import { sourceFiles } from './source-files.js';
import type { Step } from './step.js';

const MEDIAN = 60;
const PERCENTILE_95 = 250;
const MOST = 400;

/** Small files: the median and the 95th percentile of `src` and `views`, and no giant. */
export const sizes: Step = {
  name: 'file sizes',
  async run(root) {
    const files = sourceFiles(root, ['src', 'views'], ['.ts', '.tsx'])
      // A list that a program writes and nobody reads.
      .filter(({ path }) => path !== KEY_FILE)
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .sort((left, right) => left.lines - right.lines);
    const at = (share: number) => files[Math.min(files.length - 1, Math.ceil(files.length * share) - 1)]?.lines ?? 0;
    const longest = () =>
      files
        .slice(-10)
        .toReversed()
        .map(({ path, lines }) => `  ${lines} ${path}`);
    const problems = files
      .filter(({ lines }) => lines > MOST)
      .map(({ path, lines }) => `${path} has ${lines} lines, more than ${MOST}`);
    if (at(0.5) > MEDIAN)
      problems.push(`half of all files have more than ${at(0.5) - 1} lines; the median may be ${MEDIAN}`);
    if (at(0.95) > PERCENTILE_95) {
      problems.push(
        `one file in twenty has ${at(0.95)} lines or more; the 95th percentile may be ${PERCENTILE_95}. The longest:`,
        ...longest(),
      );
    }
    return problems;
  },
};
