import { startPortal } from '../../support/portal-process.js';
import { BenchStore } from '../bench-store.js';
import { load, onlyStatus } from '../load.js';
import type { Row, Size } from '../row.js';
import { Scene } from '../scene.js';
import { signUpShot } from './sign-up.js';

/** What one request costs at a number of people signed up. */
interface Point {
  readonly rows: number;
  readonly signUp: number;
  readonly desk: number;
}

/** Sign-up and desk page with 1, 10 and 100 times the people, and the power of the rows by which the cost grows. */
export async function growthRows({ quick }: Size): Promise<readonly Row[]> {
  const sizes = quick ? [200, 2_000] : [1_400, 14_000, 140_000];
  const store = await BenchStore.open();
  try {
    const scene = new Scene(store);
    const offering = await scene.offering();
    const { secret } = await scene.administrator();
    const points: Point[] = [];
    let there = 0;
    for (const rows of sizes) {
      await scene.registrations(offering, rows - there);
      const shots = (await scene.visitors(quick ? 150 : 600)).map((visitor) => signUpShot(offering, visitor));
      there = rows + shots.length;
      const portal = await startPortal({ dataDir: store.dataDir });
      const desk = { path: `/desk/offerings/${offering.id}/registrations`, secret };
      const measure = async (some: typeof shots, status: number) =>
        1_000 / onlyStatus(await load(portal.url, some, 16), status).perSecond;
      await measure(shots.slice(0, 100), 303);
      await measure(
        Array.from({ length: 50 }, () => desk),
        200,
      );
      const signUp = await measure(shots.slice(100), 303);
      await store.quiet();
      points.push({
        rows,
        signUp,
        desk: await measure(
          Array.from({ length: quick ? 30 : 150 }, () => desk),
          200,
        ),
      });
      await portal.stop();
    }
    return [rowOf('sign-up', points, ({ signUp }) => signUp), rowOf('desk page', points, ({ desk }) => desk)];
  } finally {
    await store.remove();
  }
}

function rowOf(work: string, points: readonly Point[], costOf: (point: Point) => number): Row {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) throw new Error('Nothing was measured');
  const power = slope(points.map((point) => [Math.log(point.rows), Math.log(costOf(point))]));
  const shown = points.map((point) => `${costOf(point).toFixed(1)} ms`).join(', ');
  return {
    work: `growth of ${work} at ${points.map(({ rows }) => rows.toLocaleString('en')).join(', ')} rows`,
    measured: `${shown}: rows^${power.toFixed(2)}`,
    yardstick: `itself at ${first.rows.toLocaleString('en')}`,
    ratio: costOf(last) / costOf(first),
    target: 'rows^0.2 or less',
    met: power <= 0.2,
  };
}

/** Least squares. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (pick: 0 | 1) => points.reduce((sum, point) => sum + point[pick], 0) / points.length;
  const [across, up] = [mean(0), mean(1)];
  const spread = points.reduce((sum, [x]) => sum + (x - across) ** 2, 0);
  return points.reduce((sum, [x, y]) => sum + (x - across) * (y - up), 0) / spread;
}
