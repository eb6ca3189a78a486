import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { digestOf } from '../../../src/kernel/digest.js';
import type { Id } from '../../../src/kernel/id.js';
import { startPortal } from '../../support/portal-process.js';
import type { PlannedOffering } from '../../support/world.js';
import { BenchStore } from '../bench-store.js';
import { startBare } from '../bare.js';
import { load, onlyStatus, waitAt, type Load, type Shot } from '../load.js';
import { statementsOf, type Recorded } from '../recording.js';
import { median, type Row, type Size } from '../row.js';
import { Scene, type Visitor } from '../scene.js';

const CONNECTIONS = 64;
const HOOK = fileURLToPath(new URL('../statement-trace.mjs', import.meta.url));

/** A sign-up as the last screen posts it. */
export function signUpShot({ slug }: PlannedOffering, { secret }: Visitor, key: string = randomUUID()): Shot {
  return { method: 'POST', path: `/offerings/${slug}/registration`, secret, form: `_key=${key}` };
}

/** Sign-ups by form post, against the same statements raw behind a bare route; both durable, in turn. */
export async function signUpRows({ quick }: Size): Promise<readonly Row[]> {
  const rounds = quick ? 1 : 5;
  const perRound = quick ? 200 : 1_500;
  const store = await BenchStore.open();
  try {
    const scene = new Scene(store);
    const offering = await scene.offering();
    const recorded = await record(store, scene, offering);
    const shots = (await scene.visitors(perRound * (rounds + 1))).map((visitor) => signUpShot(offering, visitor));
    const shotsOf = (round: number) => shots.slice(round * perRound, (round + 1) * perRound);
    // A copy of its own, or the portal's worker would do its letters meanwhile.
    const file = join(store.dataDir, 'bare.sqlite');
    await store.copyTo(file);
    const bare = await startBare({ file, recorded });
    const portal = await startPortal({ dataDir: store.dataDir });
    const pairs: { portal: Load; bare: Load }[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const bareLoad = await load(bare.url, shotsOf(round), CONNECTIONS);
      const portalLoad = await load(portal.url, shotsOf(round), CONNECTIONS);
      pairs.push({ portal: onlyStatus(portalLoad, 303), bare: onlyStatus(bareLoad, 303) });
      await store.quiet();
    }
    await portal.stop();
    await bare.stop();
    // The first round warms both up.
    pairs.shift();
    return rowsOf(pairs, statementsOf(recorded).length);
  } finally {
    await store.remove();
  }
}

function rowsOf(pairs: readonly { portal: Load; bare: Load }[], statements: number): readonly Row[] {
  const perSecond = median(pairs.map(({ portal }) => portal.perSecond));
  const yardstick = median(pairs.map(({ bare }) => bare.perSecond));
  const ratio = median(pairs.map(({ portal, bare }) => portal.perSecond / bare.perSecond));
  const late = median(pairs.map(({ portal }) => waitAt(portal, 0.99)));
  return [
    {
      work: `sign-up by form post, ${statements} statements, ${CONNECTIONS} connections`,
      measured: `${Math.round(perSecond)}/s`,
      yardstick: `bare route, same statements: ${Math.round(yardstick)}/s`,
      ratio,
      target: '>= 0.5 x, >= 400/s',
      met: ratio >= 0.5 && perSecond >= 400,
    },
    {
      work: 'its slowest hundredth',
      measured: `${Math.round(late)} ms`,
      yardstick: `${Math.round(median(pairs.map(({ bare }) => waitAt(bare, 0.99))))} ms`,
      ratio: null,
      target: 'p99 <= 300 ms',
      met: late <= 300,
    },
  ];
}

/** Lets one person sign up while the server writes down its statements. */
async function record(store: BenchStore, scene: Scene, offering: PlannedOffering): Promise<Recorded> {
  const trace = join(store.dataDir, 'statements.jsonl');
  const environment = { TRELLIS_WORKER: 'off', TRELLIS_TRACE: trace };
  const portal = await startPortal({ dataDir: store.dataDir, nodeFlags: ['--import', HOOK], environment });
  const [first, second] = await scene.visitors(2);
  if (!first || !second) throw new Error('Nobody was made');
  await load(portal.url, [signUpShot(offering, first)], 1);
  portal.child.kill('SIGUSR2');
  await sleep(300);
  const key = randomUUID();
  onlyStatus(await load(portal.url, [signUpShot(offering, second, key)], 1), 303);
  await portal.stop();
  const db = store.database.read;
  const { accountId } = second;
  const made = await db.row<{ reference: string; formId: Id }>(
    `SELECT reference, form_id FROM registrations WHERE account_id = :accountId`,
    { accountId },
  );
  if (!made) throw new Error('The recorded sign-up is not there');
  const known = [offering.id, offering.programId, offering.editionId, ...offering.poolIds, made.formId];
  return { trace, sessionId: digestOf(second.secret), accountId, key, reference: made.reference, known };
}
