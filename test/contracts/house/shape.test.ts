import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bundles, styleSheetFresh } from '../../../tools/check/bundles.js';
import { directions } from '../../../tools/check/directions.js';
import { domain } from '../../../tools/check/domain.js';
import { migrations } from '../../../tools/check/migrations.js';
import { names } from '../../../tools/check/names.js';
import { sizes } from '../../../tools/check/sizes.js';
import { plant } from './planted.js';

const lines = (count: number) => 'export {};\n'.repeat(count);
const many = (count: number, length: number, name: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`src/kernel/${name}-${index}.ts`, lines(length)]));

describe('file sizes', () => {
  it('catches a giant, and says which', async () => {
    const root = plant({ ...many(40, 10, 'small'), 'src/kernel/giant.ts': lines(401) });
    expect(await sizes.run(root)).toEqual(['src/kernel/giant.ts has 401 lines, more than 400']);
  });

  it('catches a median of more than 60', async () => {
    expect((await sizes.run(plant(many(9, 61, 'long')))).join()).toContain('the median may be 60');
  });

  it('catches a 95th percentile of more than 250', async () => {
    const root = plant({ ...many(18, 10, 'small'), ...many(2, 251, 'long') });
    expect((await sizes.run(root)).join()).toContain('the 95th percentile may be 250');
  });

  it('lets small files be', async () => {
    expect(await sizes.run(plant({ ...many(20, 60, 'small'), 'views/page.tsx': lines(250) }))).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    'src/utils/text.ts',
    'src/modules/access/helpers/text.ts',
    'src/kernel/common.ts',
    'src/kernel/misc.ts',
    'src/kernel/seat-manager.ts'.replace('seat-', ''),
    'src/kernel/SeatLedger.ts',
    'src/kernel/seat_ledger.ts',
    'views/Home.tsx',
  ])('catches %s', async (path) => {
    expect((await names.run(plant({ [path]: lines(1) }))).join()).toContain(path);
  });

  it.each([
    'src/kernel/id.ts',
    'src/modules/access/service/seat-ledger.service.ts',
    'src/migrations/1790000000001-Platform.ts',
  ])('lets %s be', async (path) => {
    expect(await names.run(plant({ [path]: lines(1) }))).toEqual([]);
  });
});

describe('domain code', () => {
  it.each([
    'export const now = () => Date.now();',
    'export const now = () => new Date();',
    'export const dice = () => Math.random();',
    "import { randomUUID } from 'node:crypto';\nexport const id = () => randomUUID();",
    'export const mode = process.env;',
    '@Injectable()\nexport class Plan {}',
  ])('catches %s', async (source) => {
    expect(await domain.run(plant({ 'src/modules/a/domain/plan.ts': source }))).toHaveLength(1);
  });

  it('lets plain code and a given time be', async () => {
    const source = 'export const day = (now: number) => new Date(now).getUTCDate();';
    expect(await domain.run(plant({ 'src/modules/a/domain/plan.ts': source }))).toEqual([]);
  });
});

describe('style sheets', () => {
  it.each([
    'margin-left: 4px',
    'padding-right: 4px',
    'border-top: 1px solid',
    'left: 0',
    'right: 0',
    'text-align: left',
    'float: right',
    'border-top-left-radius: 4px',
  ])('catches %s', async (declaration) => {
    const root = plant({ 'views/components/a/a.css': `.a { color: red; ${declaration}; }\n` });
    expect((await directions.run(root)).join()).toContain('views/components/a/a.css:1');
  });

  it('catches an inline style', async () => {
    const root = plant({ 'views/page.tsx': 'export const Page = () => <p style="color: red">no</p>;\n' });
    expect((await directions.run(root)).join()).toContain('views/page.tsx:1: a style attribute');
  });

  it('lets logical directions, comments and styles in mail be', async () => {
    const root = plant({
      'views/a.css': '/* left: 0 */ .a { margin-inline-start: 4px; inset-inline-end: 0; text-align: start; }\n',
      'views/mail/letter.tsx': 'export const Letter = () => <p style="color: red">yes</p>;\n',
    });
    expect(await directions.run(root)).toEqual([]);
  });

  it('catches a style sheet that is not made from its sources', async () => {
    expect(await styleSheetFresh.run(plant({ 'public/trellis.css': '.old{}\n' }))).toHaveLength(1);
  });
});

describe('bundle sizes', () => {
  const noise = (bytes: number) => randomBytes(bytes).toString('base64');

  it.each([
    ['public/trellis.css', 60_000],
    ['public/menu.js', 60_000],
    ['public/desk-list.js', 120_000],
  ])('catches %s over its budget', async (path, bytes) => {
    expect((await bundles.run(plant({ [path]: noise(bytes) }))).join()).toContain('gzipped, more than');
  });

  it('lets small files be', async () => {
    expect(await bundles.run(plant({ 'public/menu.js': noise(2_000), 'public/trellis.css': noise(2_000) }))).toEqual(
      [],
    );
  });
});

describe('migrations', () => {
  const first = 'src/migrations/1790000000001-Platform.ts';
  const source = (name: string, more = '') =>
    `export class ${name} extends SqlMigration {\n  readonly statements = [];\n${more}}\n`;
  const index = (...list: string[]) => ({
    'src/migrations/index.ts': `export const migrations = [${list.join(', ')}];\n`,
  });

  it('lets a good list be', async () => {
    const root = plant({ [first]: source('Platform1790000000001'), ...index('Platform1790000000001') });
    expect(await migrations.run(root)).toEqual([]);
  });

  it.each([
    ['a name without time', { 'src/migrations/Platform.ts': source('Platform') }, 'are named'],
    ['another class name', { [first]: source('Platform'), ...index('Platform1790000000001') }, 'its class is not'],
    [
      'a way back',
      { [first]: source('Platform1790000000001', '  down() {}\n'), ...index('Platform1790000000001') },
      'forward only',
    ],
    [
      'the Table API',
      { [first]: source('Platform1790000000001', '  t = new Table({});\n'), ...index('Platform1790000000001') },
      'Table API',
    ],
    ['one that is not listed', { [first]: source('Platform1790000000001'), ...index() }, 'is not in the list'],
    [
      'one timestamp twice',
      {
        [first]: source('Platform1790000000001'),
        'src/migrations/1790000000001-Seats.ts': source('Seats1790000000001'),
        ...index('Platform1790000000001', 'Seats1790000000001'),
      },
      'the same timestamp',
    ],
    [
      'a list out of order',
      {
        [first]: source('Platform1790000000001'),
        'src/migrations/1790000000002-Seats.ts': source('Seats1790000000002'),
        ...index('Seats1790000000002', 'Platform1790000000001'),
      },
      'before an older one',
    ],
  ])('catches %s', async (_, files, reason) => {
    expect((await migrations.run(plant(files))).join()).toContain(reason);
  });
});
