import { startPortal } from '../../support/portal-process.js';
import { BenchStore } from '../bench-store.js';
import { load, onlyStatus, waitAt, type Shot } from '../load.js';
import { paced } from '../paced.js';
import type { Row, Size } from '../row.js';
import { Scene } from '../scene.js';

/** 140,000 readers in ten minutes. */
const PER_SECOND = 140_000 / 600;
const SIGNED_IN = 10;

/**
 * The hour in which everybody reads one page: nine of ten signed out, at the pace of 140,000 in ten minutes. Until there
 * are rankings, the page is that of the one offering everybody waits for.
 */
export async function readersRows({ quick }: Size): Promise<readonly Row[]> {
  const seconds = quick ? 2 : 60;
  const store = await BenchStore.open();
  try {
    const scene = new Scene(store);
    for (let nth = 0; nth < 20; nth += 1) await scene.offering();
    const offering = await scene.offering(500);
    await scene.registrations(offering, quick ? 100 : 500);
    const visitors = await scene.visitors(50);
    const portal = await startPortal({ dataDir: store.dataDir });
    const shots = Array.from({ length: Math.round(PER_SECOND * seconds) }, (_, nth): Shot => {
      const secret = nth % SIGNED_IN === 0 ? visitors[(nth / SIGNED_IN) % visitors.length]?.secret : undefined;
      return { path: `/offerings/${offering.slug}`, ...(secret === undefined ? {} : { secret }) };
    });
    onlyStatus(await load(portal.url, shots.slice(0, 200), 16), 200);
    const catalogue = onlyStatus(
      await load(
        portal.url,
        Array.from({ length: quick ? 50 : 500 }, () => ({ path: '/' })),
        16,
      ),
      200,
    );
    const read = onlyStatus(await paced(portal.url, shots, PER_SECOND), 200);
    await portal.stop();
    const late = waitAt(read, 0.99);
    return [
      {
        work: `results hour: one page, ${Math.round(PER_SECOND)} readers a second for ${seconds} s, one in ten signed in`,
        measured: `p50 ${Math.round(waitAt(read, 0.5))} ms, p99 ${Math.round(late)} ms, 0 failed`,
        yardstick: `catalogue, as fast as it goes: ${Math.round(catalogue.perSecond)}/s`,
        ratio: null,
        target: 'p99 <= 500 ms, 0 failed',
        met: late <= 500,
      },
    ];
  } finally {
    await store.remove();
  }
}
