import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'csv-parse';
import { newId, type Id } from '../../../src/kernel/id.js';
import { startPortal, type PortalProcess } from '../../support/portal-process.js';
import { BenchStore } from '../bench-store.js';
import { load, onlyStatus } from '../load.js';
import { residentMegabytes } from '../resident.js';
import type { Row, Size } from '../row.js';
import { Scene } from '../scene.js';

interface Found {
  readonly rowsPerSecond: number;
  readonly parsedPerSecond: number;
  readonly grownMegabytes: number;
  readonly pageWait: number;
}

/** A school's list of 50,000 people through the built server, beside csv-parse alone on the same file. */
export async function importRows({ quick }: Size): Promise<readonly Row[]> {
  const rows = quick ? 5_000 : 50_000;
  const store = await BenchStore.open();
  try {
    const scene = new Scene(store);
    for (let nth = 0; nth < 20; nth += 1) await scene.offering();
    const { secret } = await scene.administrator();
    const school = await schoolIn(store);
    const file = join(store.dataDir, 'list.csv');
    writeFileSync(file, listOf(rows));
    const parsedPerSecond = await parseAlone(file, rows);
    const portal = await startPortal({ dataDir: store.dataDir });
    await load(
      portal.url,
      Array.from({ length: 200 }, () => ({ path: '/' })),
      8,
    );
    const id = await upload(portal, secret, school, file);
    await reached(store, id, 'checked');
    const before = residentMegabytes(portal.child.pid);
    const run = await watchedRun(store, portal, secret, id);
    await portal.stop();
    const grownMegabytes = run.peak - before;
    return rowsOf(rows, { ...run, rowsPerSecond: rows / run.seconds, parsedPerSecond, grownMegabytes });
  } finally {
    await store.remove();
  }
}

async function watchedRun(store: BenchStore, portal: PortalProcess, secret: string, id: Id) {
  await post(portal, secret, `/desk/imports/${id}/run`);
  const began = performance.now();
  let peak = 0;
  const waits: number[] = [];
  const state = { over: false };
  const end = reached(store, id, 'done').then(() => (state.over = true));
  while (!state.over) {
    const pages = onlyStatus(
      await load(
        portal.url,
        Array.from({ length: 4 }, () => ({ path: '/' })),
        2,
      ),
      200,
    );
    waits.push(...pages.waits);
    peak = Math.max(peak, residentMegabytes(portal.child.pid));
    await sleep(100);
  }
  await end;
  const seconds = (performance.now() - began) / 1_000;
  const inOrder = waits.sort((left, right) => left - right);
  return { seconds, peak, pageWait: inOrder[Math.floor(inOrder.length * 0.95)] ?? 0 };
}

function rowsOf(rows: number, found: Found): readonly Row[] {
  const ratio = found.rowsPerSecond / found.parsedPerSecond;
  const figure = (value: number) => Math.round(value).toLocaleString('en');
  return [
    {
      work: `import, ${figure(rows)} rows`,
      measured: `${figure(found.rowsPerSecond)} rows/s`,
      yardstick: `csv-parse alone ${figure(found.parsedPerSecond)} rows/s`,
      ratio,
      target: '>= 0.03 x and >= 4,000 rows/s',
      met: ratio >= 0.03 && found.rowsPerSecond >= 4_000,
    },
    {
      work: 'memory of the server meanwhile',
      measured: `${figure(found.grownMegabytes)} MB more`,
      yardstick: '-',
      ratio: null,
      target: 'flat: < 60 MB',
      met: found.grownMegabytes < 60,
    },
    {
      work: 'catalogue page meanwhile, p95',
      measured: `${figure(found.pageWait)} ms`,
      yardstick: '-',
      ratio: null,
      target: '< 100 ms',
      met: found.pageWait < 100,
    },
  ];
}

function listOf(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, nth) =>
      `${nth + 1},${20_260_000_000 + nth},Person ${nth},Class ${nth % 40},p${nth}@list.example,student,2030-06-30`,
  );
  return `序号,学号,姓名,班级,邮箱,身份,有效期至\n${lines.join('\n')}\n`;
}

async function parseAlone(file: string, rows: number): Promise<number> {
  const began = performance.now();
  let read = 0;
  for await (const _ of Readable.from([readFileSync(file)]).pipe(parse())) read += 1;
  if (read !== rows + 1) throw new Error(`csv-parse read ${read} rows`);
  return rows / ((performance.now() - began) / 1_000);
}

async function schoolIn(store: BenchStore): Promise<Id> {
  const id = newId();
  const nothing = { parentId: null, country: null, regionCode: null, mergedIntoId: null, proposedBy: null };
  const undecided = { proposalNote: null, decidedBy: null, decidedAt: null, decisionReason: null, coordinatorId: null };
  const names = { name: '{"en":"Orchard University"}', sortKey: 'orchard university', searchKey: 'orchard university' };
  const row = { id, ...nothing, ...undecided, ...names, kind: 'university', aliases: '[]', state: 'approved' };
  await store.units.run(store.database.systemCtx('bench'), (tx) =>
    tx.db.insert('institutions', { ...row, version: 1, createdAt: 0 }),
  );
  return id;
}

async function upload(portal: PortalProcess, secret: string, school: Id, file: string): Promise<Id> {
  const body = new FormData();
  body.set('file', new Blob([readFileSync(file)]), 'list.csv');
  const answer = await post(portal, secret, `/desk/imports/new?kind=affiliations&target=${school}`, body);
  return answer.headers.get('location')?.split('/').pop() ?? '';
}

async function post(portal: PortalProcess, secret: string, path: string, body?: FormData): Promise<Response> {
  const headers = { cookie: `trellis=${secret}`, origin: portal.url };
  const answer = await fetch(portal.url + path, { method: 'POST', headers, body, redirect: 'manual' });
  if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`);
  return answer;
}

async function reached(store: BenchStore, id: Id, state: string): Promise<void> {
  for (let waited = 0; waited < 6_000; waited += 1) {
    const row = await store.database.read.row<{ state: string }>(`SELECT state FROM imports WHERE id = :id`, { id });
    if (row?.state === state) return;
    if (row?.state === 'failed' || row?.state === 'draft') throw new Error(`The import is ${row.state}`);
    await sleep(50);
  }
  throw new Error(`The import never was ${state}`);
}
