import { basename, dirname } from 'node:path';
import { sourceFiles } from './source-files.js';
import type { Step } from './step.js';

/** Names that say nothing: what is in there has a noun of its own, or belongs in kernel/ or platform/. */
const EMPTY_WORDS = /^(utils?|helpers?|common|misc|managers?|shared|stuff|lib|core|data2)$/u;
const FILE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+(-[a-z]+)*)*\.tsx?$/u;
const MIGRATION = /^src\/migrations\/\d{13}-[A-Z][A-Za-z0-9]*\.ts$/u;

/** `kebab-noun.kind.ts` in folders that are named for what is in them. */
export const names: Step = {
  name: 'names',
  async run(root) {
    const problems: string[] = [];
    for (const { path } of sourceFiles(root, ['src', 'views', 'test', 'tools'], ['.ts', '.tsx'])) {
      const words = [...dirname(path).split('/'), basename(path).split('.')[0] ?? ''];
      const empty = words.find((word) => EMPTY_WORDS.test(word));
      if (empty) problems.push(`${path}: "${empty}" says nothing; name the noun`);
      else if (!MIGRATION.test(path) && !FILE.test(basename(path)))
        problems.push(`${path}: files are named kebab-noun.kind.ts`);
    }
    return problems;
  },
};
