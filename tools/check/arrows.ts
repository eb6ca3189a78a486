import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { ARROWS } from './arrow-rules.js';
import type { Step } from './step.js';

/** The arrows of the architecture: which file may import which. */
export const arrows: Step = {
  name: 'arrows',
  async run(root) {
    const folders = ['src', 'views'].filter((folder) => existsSync(join(root, folder)));
    const tsConfig = join(root, 'tsconfig.json');
    const { output } = await cruise(
      folders,
      {
        baseDir: root,
        validate: true,
        ruleSet: { forbidden: [...ARROWS] },
        tsPreCompilationDeps: true,
        tsConfig: { fileName: tsConfig },
        doNotFollow: { path: 'node_modules' },
        combinedDependencies: false,
      },
      {
        extensions: ['.ts', '.tsx', '.js', '.d.ts'],
        conditionNames: ['import', 'types', 'node', 'default'],
        exportsFields: ['exports'],
      },
      { tsConfig: extractTsConfig(tsConfig) },
    );
    if (typeof output === 'string') throw new Error(output);
    return problemsOf(output);
  },
};

function problemsOf({ summary }: ICruiseResult): string[] {
  return summary.violations.map(({ from, to, rule }) => {
    const { comment } = ARROWS.find(({ name }) => name === rule.name) ?? {};
    return `${from} -> ${to} (${rule.name}: ${comment ?? ''})`;
  });
}
