import { startPortal } from '../../support/portal-process.js';
import { rush, type RushVisit } from '../../support/rush.js';
import { BenchStore } from '../bench-store.js';
import type { Row, Size } from '../row.js';
import { Scene } from '../scene.js';

const SOCKETS = 128;

/** Everybody at once for a few seats: each loads the last screen and posts it. What must hold is tested in test/faults. */
export async function rushRows({ quick }: Size): Promise<readonly Row[]> {
  const people = quick ? 300 : 2_000;
  const seats = people / 20;
  const store = await BenchStore.open();
  try {
    const scene = new Scene(store);
    const offering = await scene.offering(seats);
    const visitors = await scene.visitors(people);
    const portal = await startPortal({ dataDir: store.dataDir });
    const began = performance.now();
    const visits = await rush(visitors, { urls: [portal.url], slug: offering.slug, sockets: SOCKETS });
    const seconds = (performance.now() - began) / 1_000;
    await portal.stop();
    const refused = visits.filter(({ answer }) => answer?.status !== 303).length;
    const { id } = offering;
    const confirmed = await store.database.read.row<{ total: number }>(
      `SELECT COUNT(*) AS total FROM registrations WHERE offering_id = :id AND state = 'confirmed'`,
      { id },
    );
    const seated = Number(confirmed?.total);
    return [
      {
        work: `the rush: ${people.toLocaleString('en')} people, ${seats} seats, ${SOCKETS} sockets, page and post`,
        measured: `${Math.round(people / seconds)} people/s, post p99 ${Math.round(slowest(visits))} ms, ${refused} failed, ${seated} seated`,
        yardstick: '-',
        ratio: null,
        target: `0 failed, ${seats} seated`,
        met: refused === 0 && seated === seats,
      },
    ];
  } finally {
    await store.remove();
  }
}

function slowest(visits: readonly RushVisit[]): number {
  const waits = visits.map(({ sentAt, answeredAt }) => answeredAt - sentAt).sort((left, right) => left - right);
  return waits[Math.floor((waits.length - 1) * 0.99)] ?? 0;
}
