import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startPortal, type PortalProcess } from '../support/portal-process.js';
import { rush } from '../support/rush.js';
import { setRushScene, besideServers, type RushScene } from '../support/rush-scene.js';
import { rushRows } from '../support/rush-facts.js';
import { openStore, type Store } from '../support/store.js';
import { trellisProcess, type Ended } from '../support/trellis-process.js';
import '../support/provided.js';

const PEOPLE = process.env['TRELLIS_FULL'] === '1' ? 4_000 : 400;

// On PostgreSQL the command hands the work to pg_dump, whose promise this is.
describe.runIf(inject('databaseKind') === 'sqlite')('a backup that is taken during a rush', () => {
  let store: Store;
  let scene: RushScene;
  let server: PortalProcess;

  beforeAll(async () => {
    store = await openStore('sqlite');
    scene = await setRushScene(store, { people: PEOPLE, seats: 50 });
    server = await startPortal({ dataDir: store.dataDir });
  });
  afterAll(async () => {
    await server.kill();
    await store.remove();
  });

  it('disturbs nobody, is sound when it is restored, and holds everybody who had been answered', async () => {
    const offering = scene.offerings[0]!;
    const file = join(store.dataDir, 'during.sqlite');
    let backup: Promise<Ended> | undefined;
    let answeredBefore = 0;
    const visits = await rush(scene.people, {
      urls: [server.url],
      slug: offering.slug,
      sockets: 32,
      onAnswer(answers) {
        if (answers < PEOPLE / 4 || backup) return;
        answeredBefore = answers;
        backup = trellisProcess(store.dataDir, ['backup', file]);
      },
    });
    expect(new Set(visits.map(({ answer, failure }) => failure ?? answer?.status))).toEqual(new Set([303]));
    expect(await backup).toMatchObject({ code: 0 });

    const restored = join(store.dataDir, 'restored');
    const { code, said } = await trellisProcess(restored, ['restore', file]);
    expect(said).toMatch(/All \d+ checks are well\./u);
    expect(code).toBe(0);
    const beside: Store = { database: 'sqlite', dataDir: restored, databaseUrl: null, remove: async () => {} };
    const rows = await besideServers(beside, ({ ctx }) => rushRows(ctx().db, offering.id));
    expect(rows.length).toBeGreaterThanOrEqual(answeredBefore);
    expect(rows.map(({ arrival }) => arrival)).toEqual(rows.map((_, nth) => nth + 1));
  });
});
