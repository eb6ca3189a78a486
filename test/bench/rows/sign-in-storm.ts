import { setTimeout as sleep } from 'node:timers/promises';
import { startPortal } from '../../support/portal-process.js';
import { BenchStore } from '../bench-store.js';
import { onlyStatus, waitAt, type Shot } from '../load.js';
import { paced } from '../paced.js';
import type { Row, Size } from '../row.js';
import { Scene } from '../scene.js';

const READS_PER_SECOND = 20;
const PATIENCE_MS = 30_000;

/** Everybody asks for a code and enters it, while those who are signed in already go on reading. */
export async function signInStormRows({ quick }: Size): Promise<readonly Row[]> {
  const people = quick ? 60 : 2_000;
  const seconds = quick ? 3 : 60;
  const store = await BenchStore.open();
  try {
    const scene = new Scene(store);
    for (let nth = 0; nth < 10; nth += 1) await scene.offering();
    const readers = await scene.visitors(50);
    const portal = await startPortal({ dataDir: store.dataDir, environment: { TRELLIS_MAIL_PER_MINUTE: '100000' } });
    const addresses = Array.from({ length: people }, (_, nth) => `storm-${nth}@example.org`);
    const reads = Array.from({ length: READS_PER_SECOND * seconds }, (_, nth): Shot => {
      return { path: '/home', secret: readers[nth % readers.length]?.secret ?? '' };
    });
    const reading = paced(portal.url, reads, READS_PER_SECOND);
    const asked = paced(
      portal.url,
      addresses.map((address, nth) => post('/sign-in', { address }, nth)),
      people / seconds,
    );
    const entered = await enterAll(store, portal.url, addresses, people / seconds);
    onlyStatus(await asked, 303);
    const read = onlyStatus(await reading, 200);
    await portal.stop();
    const late = waitAt(read, 0.95);
    return [
      {
        work: `sign-in storm: ${people} codes asked and entered in ${seconds} s`,
        measured: `signed-in readers p95 ${Math.round(late)} ms, ${entered} signed in`,
        yardstick: '-',
        ratio: null,
        target: 'p95 < 300 ms, all signed in',
        met: late < 300 && entered === people,
      },
    ];
  } finally {
    await store.remove();
  }
}

/** Enters each code as soon as its letter is written, at the pace of the storm, and answers how many were let in. */
async function enterAll(
  store: BenchStore,
  url: string,
  addresses: readonly string[],
  perSecond: number,
): Promise<number> {
  const codes = new Map<string, string>();
  let entered = 0;
  let last = '';
  let lastNews = performance.now();
  while (codes.size < addresses.length && performance.now() - lastNews < PATIENCE_MS) {
    const letters = await store.database.read.rows<{ id: string; toAddress: string; text: string }>(
      `SELECT id, to_address, text FROM mails WHERE id > :last ORDER BY id LIMIT 500`,
      { last },
    );
    const fresh = letters.filter(({ toAddress }) => !codes.has(toAddress));
    for (const { toAddress, text } of fresh)
      codes.set(toAddress, /\b\d{6}\b/u.exec(text.replace(/(\d{3}) (\d{3})/u, '$1$2'))?.[0] ?? '');
    last = letters.at(-1)?.id ?? last;
    if (fresh.length > 0) lastNews = performance.now();
    const shots = fresh.map(({ toAddress }) =>
      post('/sign-in/code', { address: toAddress, code: codes.get(toAddress) ?? '' }, addresses.indexOf(toAddress)),
    );
    entered += (await paced(url, shots, Math.max(perSecond * 2, 1))).statuses.get(303) ?? 0;
    await sleep(100);
  }
  return entered;
}

/** Each person sits in a network of their own, as students of a whole country do. */
function post(path: string, fields: Readonly<Record<string, string>>, nth: number): Shot {
  const form = new URLSearchParams(fields).toString();
  return { method: 'POST', path, form, from: `203.${nth >> 16}.${(nth >> 8) & 255}.${nth & 255}` };
}
