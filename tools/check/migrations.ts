import { basename } from 'node:path';
import { sourceFiles } from './source-files.js';
import type { Step } from './step.js';

const NAME = /^(\d{13})-([A-Z][A-Za-z0-9]*)\.ts$/u;

/** Steps of the schema: named by time, in the order of the list, forward only, raw SQL. */
export const migrations: Step = {
  name: 'migrations',
  async run(root) {
    const all = sourceFiles(root, ['src/migrations'], ['.ts']);
    const files = all.filter(({ path }) => basename(path) !== 'index.ts');
    const index = all.find(({ path }) => basename(path) === 'index.ts')?.text ?? '';
    const problems: string[] = [];
    const times = new Map<string, string>();
    let listedAt = -1;
    for (const { path, text } of files) {
      const [, time = '', name = ''] = NAME.exec(basename(path)) ?? [];
      if (!name) {
        problems.push(`${path}: migrations are named <13 digits of time>-<PascalName>.ts`);
        continue;
      }
      const other = times.get(time);
      if (other) problems.push(`${path}: ${other} has the same timestamp`);
      times.set(time, path);
      if (!text.includes(`class ${name}${time} extends SqlMigration`))
        problems.push(`${path}: its class is not ${name}${time} extends SqlMigration`);
      if (/\bdown\s*\(/u.test(text)) problems.push(`${path}: has a down(); migrations go forward only`);
      if (/\b(?:Table|TableColumn|TableIndex|TableForeignKey)\(|createTable\(|addColumn\(/u.test(text)) {
        problems.push(`${path}: uses the Table API, which loses partial indexes; write SQL`);
      }
      const at = index.lastIndexOf(`${name}${time}`);
      if (at < 0) problems.push(`${path}: is not in the list of src/migrations/index.ts`);
      else if (at < listedAt) problems.push(`${path}: stands in the list before an older one`);
      listedAt = Math.max(listedAt, at);
    }
    return problems;
  },
};
