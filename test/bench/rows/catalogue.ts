import { startPortal } from '../../support/portal-process.js';
import { BenchStore } from '../bench-store.js';
import { load, onlyStatus, waitAt, type Load, type Shot } from '../load.js';
import { residentMegabytes } from '../resident.js';
import { median, type Row, type Size } from '../row.js';
import { Scene } from '../scene.js';

const CONNECTIONS = 32;
const OFFERINGS = 50;

interface Round {
  readonly bare: Load;
  readonly catalogue: Load;
  readonly rendered: Load;
  readonly desk: Load;
}

/** The public catalogue and a desk page against the barest route of the same server: same middleware, no page. */
export async function catalogueRows({ quick }: Size): Promise<readonly Row[]> {
  const rounds = quick ? 1 : 3;
  const hits = quick ? 100 : 800;
  const store = await BenchStore.open();
  try {
    const scene = new Scene(store);
    for (let nth = 1; nth < OFFERINGS; nth += 1) await scene.offering();
    const crowded = await scene.offering();
    await scene.registrations(crowded, quick ? 500 : 5_000);
    const { secret } = await scene.administrator();
    const portal = await startPortal({ dataDir: store.dataDir });
    const measure = async (shot: Shot, count = hits) =>
      onlyStatus(
        await load(
          portal.url,
          Array.from({ length: count }, () => shot),
          CONNECTIONS,
        ),
        200,
      );
    const catalogue: Shot = { path: '/' };
    const desk: Shot = { path: `/desk/offerings/${crowded.id}/registrations`, secret };
    await measure(catalogue, 1_000);
    const resident = residentMegabytes(portal.child.pid);
    await measure({ path: '/health/live' }, 200);
    await measure(desk, 50);
    const found: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      found.push({
        bare: await measure({ path: '/health/live' }),
        catalogue: await measure(catalogue),
        rendered: await measure({ ...catalogue, secret }, hits / 4),
        desk: await measure(desk, hits / 4),
      });
    }
    await portal.stop();
    return [catalogueRow(found), renderedRow(found), deskRow(found), memoryRow(resident)];
  } finally {
    await store.remove();
  }
}

function catalogueRow(found: readonly Round[]): Row {
  const ratio = median(found.map(({ bare, catalogue }) => catalogue.perSecond / bare.perSecond));
  return {
    work: `public catalogue, ${OFFERINGS} offerings, ${CONNECTIONS} connections`,
    measured: shown(found.map(({ catalogue }) => catalogue)),
    yardstick: `bare route of the same server: ${shown(found.map(({ bare }) => bare))}`,
    ratio,
    target: '>= 0.2 x, aim 0.4 x',
    met: ratio >= 0.2,
  };
}

/** Whoever is signed in gets a page of their own, made for them alone. */
function renderedRow(found: readonly Round[]): Row {
  return {
    work: 'the same for somebody signed in',
    measured: shown(found.map(({ rendered }) => rendered)),
    yardstick: 'bare route of the same server',
    ratio: median(found.map(({ bare, rendered }) => rendered.perSecond / bare.perSecond)),
    target: '-',
    met: null,
  };
}

function deskRow(found: readonly Round[]): Row {
  const ratio = median(found.map(({ desk, rendered }) => desk.perSecond / rendered.perSecond));
  return {
    work: 'desk page of an offering, 50 of its people, signed in',
    measured: shown(found.map(({ desk }) => desk)),
    yardstick: 'the catalogue for the same reader',
    ratio,
    target: '>= 0.3 x',
    met: ratio >= 0.3,
  };
}

function memoryRow(resident: number): Row {
  return {
    work: 'resident memory after 1,000 catalogue pages',
    measured: `${Math.round(resident)} MB`,
    yardstick: '-',
    ratio: null,
    target: '<= 200 MB',
    met: resident <= 200,
  };
}

function shown(loads: readonly Load[]): string {
  const late = Math.round(median(loads.map((each) => waitAt(each, 0.99))));
  return `${Math.round(median(loads.map(({ perSecond }) => perSecond)))}/s, p99 ${late} ms`;
}
