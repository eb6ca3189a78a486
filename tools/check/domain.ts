import { lineOf, sourceFiles } from './source-files.js';
import type { Step } from './step.js';

const FORBIDDEN: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(/gu, 'time comes in as an argument'],
  [/\bMath\.random\(|\brandom(?:Bytes|UUID|Int)\(/gu, 'chance comes in as an argument'],
  [/^\s*@[A-Z]\w*\(/gmu, 'domain code has no decorators'],
  [/\bprocess\.env\b/gu, 'settings come in as arguments'],
];

/** Domain code is plain: the same values in, the same values out. */
export const domain: Step = {
  name: 'plain domain code',
  async run(root) {
    const files = sourceFiles(root, ['src/modules'], ['.ts']).filter(
      ({ path }) => /\/domain\//u.test(path) && !path.endsWith('.spec.ts'),
    );
    return files.flatMap(({ path, text }) =>
      FORBIDDEN.flatMap(([pattern, reason]) =>
        [...text.matchAll(pattern)].map(
          (match) => `${path}:${lineOf(text, match.index)}: ${match[0].trim()} (${reason})`,
        ),
      ),
    );
  },
};
