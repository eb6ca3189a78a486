import { rmSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { newId } from '../../../src/kernel/id.js';
import { startPortal } from '../../support/portal-process.js';
import { BenchStore } from '../bench-store.js';
import { load, onlyStatus, waitAt, type Load } from '../load.js';
import { residentMegabytes } from '../resident.js';
import { median, type Row, type Size } from '../row.js';
import { Scene } from '../scene.js';
import { exportQuery } from '../../../src/modules/registrations/data/export-query.js';
import { WHOLE } from '../../../src/modules/registrations/domain/list-reach.js';

const CONNECTIONS = 16;

/** The list of an offering with filters, at its first page and deep in it, against the catalogue for the same reader. */
export async function deskRows({ quick }: Size): Promise<readonly Row[]> {
  const people = quick ? 2_000 : 140_000;
  const hits = quick ? 60 : 300;
  const store = await BenchStore.open();
  try {
    const scene = new Scene(store);
    for (let nth = 1; nth < 50; nth += 1) await scene.offering();
    const crowded = await scene.offering();
    await scene.registrations(crowded, people);
    const { secret } = await scene.administrator();
    const portal = await startPortal({ dataDir: store.dataDir });
    const measure = async (path: string, count = hits) =>
      onlyStatus(
        await load(
          portal.url,
          Array.from({ length: count }, () => ({ path, secret })),
          CONNECTIONS,
        ),
        200,
      );
    const list = `/desk/offerings/${crowded.id}/registrations`;
    const filtered = `${list}?state=confirmed&from=2026-01-01&columns=address&columns=state&columns=region`;
    const deep = `${list}?page=${Math.floor((people / 50) * 0.7)}`;
    for (const path of ['/', list, filtered, deep]) await measure(path, 60);
    const rounds: Record<'catalogue' | 'list' | 'filtered' | 'deep', Load>[] = [];
    for (let round = 0; round < (quick ? 1 : 3); round += 1) {
      rounds.push({
        catalogue: await measure('/'),
        list: await measure(list),
        filtered: await measure(filtered),
        deep: await measure(deep),
      });
    }
    await portal.stop();
    const row = (work: string, pick: (round: (typeof rounds)[number]) => Awaited<ReturnType<typeof measure>>): Row => {
      const ratio = median(rounds.map((round) => pick(round).perSecond / round.catalogue.perSecond));
      const rate = Math.round(median(rounds.map((round) => pick(round).perSecond)));
      const late = Math.round(median(rounds.map((round) => waitAt(pick(round), 0.99))));
      return {
        work,
        measured: `${rate}/s, p99 ${late} ms`,
        yardstick: `the catalogue for the same reader: ${Math.round(median(rounds.map(({ catalogue }) => catalogue.perSecond)))}/s`,
        ratio,
        target: '>= 0.3 x',
        met: ratio >= 0.3,
      };
    };
    const shown = people.toLocaleString('en');
    return [
      row(`desk list of ${shown}, first page`, (round) => round.list),
      row(`the same by state and days, with chosen columns`, (round) => round.filtered),
      row(`the same, seven tenths down, by number of the page`, (round) => round.deep),
    ];
  } finally {
    await store.remove();
  }
}

/** A file of everybody, written while others read pages, against a cursor that only reads the same rows. */
export async function exportRows({ quick }: Size): Promise<readonly Row[]> {
  const people = quick ? 20_000 : 1_000_000;
  const store = await BenchStore.open();
  try {
    const scene = new Scene(store);
    const crowded = await scene.offering();
    for (let there = 0; there < people; there += 100_000)
      await scene.registrations(crowded, Math.min(100_000, people - there));
    const { accountId, secret } = await scene.administrator();
    const portal = await startPortal({ dataDir: store.dataDir });
    const catalogue = Array.from({ length: quick ? 100 : 1_000 }, () => ({ path: '/', secret }));
    await load(portal.url, catalogue, 8);
    const before = residentMegabytes(portal.child.pid);
    const id = newId();
    const began = performance.now();
    await ask(store, id, crowded.id, accountId);
    let [most, waits]: [number, number[]] = [before, []];
    for (;;) {
      const { waits: seen } = await load(portal.url, catalogue.slice(0, 40), 2);
      waits.push(...seen);
      most = Math.max(most, residentMegabytes(portal.child.pid));
      const line = await store.database.read.row<{ state: string }>(`SELECT state FROM exports WHERE id = :id`, { id });
      if (line?.state === 'ready') break;
      if (line?.state !== 'waiting' || performance.now() - began > 600_000)
        throw new Error(`The file is ${line?.state}`);
    }
    const seconds = (performance.now() - began) / 1_000;
    await portal.stop();
    waits = waits.sort((left, right) => left - right);
    const late = waits[Math.floor((waits.length - 1) * 0.95)] ?? 0;
    const raw = cursor(store, crowded.id);
    const ratio = raw / seconds;
    return [
      {
        work: `a file of ${people.toLocaleString('en')} registrations, while others read pages`,
        measured: `${Math.round(people / seconds).toLocaleString('en')} rows/s`,
        yardstick: `the raw cursor: ${Math.round(people / raw).toLocaleString('en')} rows/s`,
        ratio,
        target: '>= 0.4 x',
        met: ratio >= 0.4,
      },
      figure('pages meanwhile, p95', `${Math.round(late)} ms`, '< 50 ms', late < 50),
      figure('memory for it', `${Math.round(most - before)} MB`, '< 100 MB', most - before < 100),
    ];
  } finally {
    rmSync(join(store.dataDir, 'exports'), { recursive: true, force: true });
    await store.remove();
  }
}

/** As a person's request leaves it: the row and its job. */
async function ask(store: BenchStore, id: string, offeringId: string, accountId: string): Promise<void> {
  await store.units.run(store.database.systemCtx('bench'), async (tx) => {
    const nothing = { bytes: null, reachDigest: null, failure: null, endedAt: null, expiresAt: null, zone: null };
    await tx.db.insert('exports', {
      ...nothing,
      id,
      kind: 'registrations',
      targetId: offeringId,
      accountId,
      query: '',
      locale: 'en',
      name: 'bench.csv',
      state: 'waiting',
      expected: 0,
      written: 0,
      createdAt: tx.now,
    });
    await tx.db.insert('jobs', {
      id: newId(),
      kind: 'export.write',
      uniqueKey: id,
      payload: JSON.stringify({ exportId: id }),
      state: 'pending',
      priority: 0,
      attempts: 0,
      dueAt: tx.now,
      createdAt: tx.now,
    });
  });
}

/** Seconds to walk the same rows and columns in one statement, with nothing made of them. */
function cursor(store: BenchStore, offeringId: string): number {
  const selection = {
    offeringId,
    reach: WHOLE,
    state: null,
    search: '',
    regions: null,
    institutionId: null,
    since: null,
    until: null,
    answer: null,
    sort: 'newest',
  } as const;
  const facts = ['name', 'latin', 'address', 'reference', 'state', 'reason', 'since'] as const;
  const { first } = exportQuery(
    'sqlite',
    selection,
    facts.map((fact) => ({ fact })),
  );
  const connection = new BetterSqlite3(store.file, { readonly: true });
  const began = performance.now();
  let rows = 0;
  for (const _row of connection.prepare(first.replaceAll(':offeringId', '?')).raw().iterate(offeringId)) rows += 1;
  const seconds = (performance.now() - began) / 1_000;
  connection.close();
  if (rows === 0) throw new Error('The cursor found nobody');
  return seconds;
}

function figure(work: string, measured: string, target: string, met: boolean): Row {
  return { work, measured, yardstick: '-', ratio: null, target, met };
}
