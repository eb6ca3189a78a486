import { gzipSync } from 'node:zlib';
import { DAY, HOUR } from '../../kernel/clock.js';
import { digestOf } from '../../kernel/digest.js';
import type { Tx } from '../../platform/database/context.js';
import { insertAll } from './batch.js';
import { DEMO_ACCOUNTS } from './demo-accounts.js';
import { demoId } from './seeded-random.js';

const HEADERS = ['学号', '姓名', '班级', '邮箱'];
const COLUMNS = ['number', 'name', null, 'address'];
const CLASS = '计算机 2401';

/** Who the coordinator brought in two days ago: they stand on the school's list. */
const LISTED: readonly (readonly [number: string, name: string])[] = [
  ['2024302110101', '何雨桐'],
  ['2024302110102', '邓子涵'],
  ['2024302110103', '冯一诺'],
];

/** Who is to come next: looked at, not yet imported. */
const NEXT: readonly (readonly [number: string, name: string])[] = [
  ['2024302110201', '蒋欣妍'],
  ['2024302110202', '韩子墨'],
  ['', '曹思远'],
  ['2024302110204', '许诗涵'],
];

/** Tables a coordinator brought in: one that is done, one that waits to be run, one whose columns nobody knows. */
export async function seedImports(tx: Tx): Promise<void> {
  const coordinator = DEMO_ACCOUNTS.find(({ role }) => role === 'coordinator');
  if (!coordinator) return;
  const base = { accountId: coordinator.id, kind: 'affiliations', targetId: demoId('institution:east-lake') };
  const done = listOf(LISTED);
  const next = listOf(NEXT);
  const unknown = '证件,称呼\nA-17,小何\nA-18,小邓\n';
  await insertAll(
    tx,
    'imports',
    [
      {
        ...base,
        ...fileOf(done, LISTED, '2026级计算机学院名单.csv'),
        id: demoId('import:done'),
        state: 'done',
        total: LISTED.length,
        done: LISTED.length,
        doneLine: 1 + LISTED.length,
        counts: JSON.stringify({ created: LISTED.length }),
        preview: null,
        createdAt: tx.now - 2 * DAY,
        startedAt: tx.now - 2 * DAY,
        endedAt: tx.now - 2 * DAY,
      },
      {
        ...base,
        ...fileOf(next, NEXT, '补充名单.csv'),
        id: demoId('import:checked'),
        state: 'checked',
        total: NEXT.length,
        counts: JSON.stringify({ created: NEXT.length - 1, refused: 1 }),
        preview: JSON.stringify(NEXT.map(previewRow)),
        createdAt: tx.now - HOUR,
      },
      {
        ...base,
        ...fileOf(unknown, [], '导出.csv'),
        id: demoId('import:draft'),
        layout: JSON.stringify({
          ...layoutOf([]),
          headers: ['证件', '称呼'],
          columns: [null, null],
          samples: [
            ['A-17', '小何'],
            ['A-18', '小邓'],
          ],
        }),
        state: 'draft',
        createdAt: tx.now - HOUR / 2,
      },
    ].map((row) => ({ ...EMPTY, ...row })),
  );
  await insertAll(tx, 'import_chunks', [chunk('import:checked', next), chunk('import:draft', unknown)]);
  await insertAll(tx, 'import_rows', LISTED.map(doneRow));
}

const EMPTY = { total: null, done: 0, doneLine: 0, counts: '{}', preview: null, startedAt: null, endedAt: null };
const AWAITED = { key: 'school-imports.people.awaited' };

function cellsOf([number, name]: readonly [string, string]): readonly string[] {
  return [number, name, CLASS, ''];
}

function listOf(people: typeof LISTED): string {
  return [HEADERS, ...people.map(cellsOf)].map((cells) => `${cells.join(',')}\n`).join('');
}

function layoutOf(people: typeof LISTED) {
  const read = { encoding: 'utf-8', separator: 'comma', sheet: null, otherSheets: [], headerLine: 1, above: 0 };
  return { ...read, headers: HEADERS, columns: COLUMNS, samples: people.slice(0, 3).map(cellsOf) };
}

function fileOf(text: string, people: typeof LISTED, fileName: string) {
  const bytes = Buffer.byteLength(text);
  const layout = JSON.stringify(layoutOf(people));
  return {
    fileName,
    format: 'text',
    bytes,
    digest: digestOf(text),
    layout,
    failure: null,
    kept: null,
    reversedAt: null,
  };
}

function chunk(name: string, text: string) {
  return { importId: demoId(name), position: 0, content: gzipSync(text).toString('base64') };
}

function doneRow(person: readonly [string, string], index: number) {
  return {
    importId: demoId('import:done'),
    line: index + 2,
    cells: JSON.stringify(cellsOf(person)),
    result: 'created',
    reason: JSON.stringify(AWAITED),
    columnKey: null,
    undo: JSON.stringify({ kind: 'listed', id: demoId(`listed:${person[0]}`), before: null }),
    subjectId: null,
  };
}

/** In the order of the kind's columns: number, name, address, role, until. */
function previewRow([number, name]: readonly [string, string], index: number) {
  const row = { line: index + 2, cells: [number, name, '', '', ''] };
  if (number === '')
    return { ...row, result: 'refused', reason: { key: 'school-imports.people.unkeyed' }, column: 'number' };
  return { ...row, result: 'created', reason: AWAITED, column: null };
}
