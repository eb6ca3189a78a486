import { describe, expect, it } from 'vitest';
import { deadCode, format, lint, types } from '../../../tools/check/steps.js';
import { plant } from './planted.js';

const VIOLATIONS: readonly (readonly [rule: string, path: string, source: string])[] = [
  ['no-explicit-any', 'src/kernel/a.ts', 'export const loose = (value: any): string => String(value);\n'],
  ['no-non-null-assertion', 'src/kernel/a.ts', 'export const sure = (value?: string): string => value!;\n'],
  ['no-default-export', 'src/kernel/a.ts', 'export default 1;\n'],
  ['no-floating-promises', 'src/kernel/a.ts', 'export function go(work: () => Promise<void>): void {\n  work();\n}\n'],
  [
    'no-restricted-imports',
    'src/modules/a/data/a.repository.ts',
    "import { DataSource } from 'typeorm';\nexport const door = DataSource;\n",
  ],
  [
    'no-restricted-imports',
    'src/modules/a/data/a.repository.ts',
    "import type { Repository } from 'typeorm';\nexport type Door = Repository<object>;\n",
  ],
  [
    'no-restricted-imports',
    'src/modules/a/data/a.repository.ts',
    "import { EntityManager } from 'typeorm';\nexport const door = EntityManager;\n",
  ],
  [
    'no-restricted-imports',
    'src/modules/a/a.service.ts',
    "import { InjectRepository } from '@nestjs/typeorm';\nexport const door = InjectRepository;\n",
  ],
  [
    'no-restricted-imports',
    'src/modules/a/a.module.ts',
    "import { forwardRef } from '@nestjs/common';\nexport const later = forwardRef;\n",
  ],
  [
    'no-restricted-imports',
    'src/modules/a/web/a.form.ts',
    "import { IsNotEmpty } from 'class-validator';\nexport const rule = IsNotEmpty;\n",
  ],
  ['no-console', 'src/kernel/a.ts', "console.log('here');\n"],
];

const ALLOWED: readonly (readonly [path: string, source: string])[] = [
  ['src/platform/database/doors.ts', "import { DataSource } from 'typeorm';\nexport const door = DataSource;\n"],
  [
    'src/modules/a/data/a.entity.ts',
    "import { Column, Entity } from 'typeorm';\nexport const parts = [Column, Entity];\n",
  ],
  ['src/kernel/a.spec.ts', 'export const sure = (value?: string): string => value!;\n'],
  // An injected class must stay a value import: "type" would remove it from the decorator metadata.
  ['src/modules/a/a.service.ts', "import { Logger } from '@nestjs/common';\nexport type Log = Logger;\n"],
];

describe('the lint', () => {
  it.each(VIOLATIONS)('%s is caught in %s', async (rule, path, source) => {
    expect((await lint.run(plant({ [path]: source }))).join('\n')).toContain(`(${rule})`);
  });

  it.each(ALLOWED)('lets %s be', async (path, source) => {
    expect(await lint.run(plant({ [path]: source }))).toEqual([]);
  });
});

describe('the other tools', () => {
  it('types: a wrong type is caught', async () => {
    const root = plant({ 'src/kernel/a.ts': "export const count: number = 'three';\n" });
    expect((await types.run(root)).join('\n')).toContain('src/kernel/a.ts(1,14): error TS2322');
  });

  it('format: a file Prettier would write differently is caught', async () => {
    const root = plant({ 'src/kernel/a.ts': 'export const a = "double"\n' });
    expect((await format.run(root)).join('\n')).toContain('src/kernel/a.ts');
  });

  it('dead code: an export nobody imports and a file nobody needs are caught', async () => {
    const root = plant({
      'src/main.ts': "import { used } from './used.js';\nexport const start = used;\n",
      'src/used.ts': 'export const used = 1;\nexport const idle = 2;\n',
      'src/alone.ts': 'export const alone = 3;\n',
    });
    const problems = (await deadCode.run(root)).join('\n');
    expect(problems).toContain('src/alone.ts');
    expect(problems).toMatch(/^idle\s/mu);
  });
});
