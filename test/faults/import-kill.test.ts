import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Id } from '../../src/kernel/id.js';
import { ImportRecords, Imports, ImportStaging } from '../../src/platform/import/index.js';
import { SchoolScene } from '../modules/institutions/scene.js';
import { doctorFindings } from '../support/doctor.js';
import { startPortal, type PortalProcess } from '../support/portal-process.js';
import '../support/provided.js';
import { besideServers } from '../support/rush-scene.js';
import { openStore, type Store } from '../support/store.js';

const database = inject('databaseKind');
const ROWS = 20_000;

/** A list of a large school, none of whom has come yet. */
const LIST = `学号,姓名,邮箱\n${Array.from({ length: ROWS }, (_, nth) => `${20_260_000 + nth},Person ${nth},p${nth}@list.example`).join('\n')}\n`;

describe(`kill -9 during an import on ${database}`, () => {
  let store: Store;
  let server: PortalProcess | null = null;
  let coordinator: Id;
  let importId: Id;

  beforeAll(async () => {
    store = await openStore(database);
    await besideServers(store, async (portal) => {
      const scene = new SchoolScene(portal);
      await scene.administrator();
      const school = await scene.school('Orchard University');
      coordinator = await scene.coordinator(school);
      const ctx = portal.ctx(coordinator);
      const given = { kind: 'affiliations', targetId: school, fileName: 'list.csv', bytes: Buffer.from(LIST) };
      importId = await portal.get(ImportStaging).stage(ctx, given);
      await portal.drain();
      await portal.get(Imports).run(ctx, importId);
    });
  }, 120_000);
  afterAll(async () => {
    await server?.kill();
    await store.remove();
  });

  /** Reads beside the server: it holds the file, and readers may look. */
  const look = () =>
    besideServers(store, async (portal) => {
      const { state, done } = await portal.get(ImportRecords).find(portal.ctx(coordinator), importId);
      const listed = await portal
        .ctx()
        .db.row<{ all: number; different: number }>(
          `SELECT count(*) AS "all", count(DISTINCT number_key) AS "different" FROM listed_people`,
        );
      const rows = await portal.ctx().db.row<{ total: number }>(`SELECT count(*) AS total FROM import_rows`);
      return { state, done, listed: listed?.all, different: listed?.different, rows: rows?.total };
    });

  it('loses no row and does none twice', { timeout: 240_000 }, async () => {
    for (const moment of [400, 900]) {
      server = await startPortal({ dataDir: store.dataDir, databaseUrl: store.databaseUrl });
      await sleep(moment);
      await server.kill();
      const found = await look();
      // Whatever was done is done whole: a row, its result and the count of it.
      expect([found.listed, found.different, found.rows]).toEqual([found.done, found.done, found.done]);
      process.stdout.write(`kill -9 on ${database}: ${found.done} of ${ROWS} rows done\n`);
      expect(await doctorFindings(store)).toEqual([]);
    }
    server = await startPortal({ dataDir: store.dataDir, databaseUrl: store.databaseUrl });
    for (let waited = 0; waited < 180; waited += 1) {
      await sleep(1_000);
      if ((await look()).state === 'done') break;
    }
    expect(await server.stop()).toBe(0);
    expect(await look()).toEqual({ state: 'done', done: ROWS, listed: ROWS, different: ROWS, rows: ROWS });
    expect(await doctorFindings(store)).toEqual([]);
  });
});
