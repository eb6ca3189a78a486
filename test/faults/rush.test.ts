import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { doctorFindings } from '../support/doctor.js';
import { startPortal, type PortalProcess } from '../support/portal-process.js';
import '../support/provided.js';
import { rush } from '../support/rush.js';
import { overtakings, rushReport, rushRows } from '../support/rush-facts.js';
import { besideServers, setRushScene } from '../support/rush-scene.js';
import { openStore, type Store } from '../support/store.js';

const database = inject('databaseKind');
const FULL = process.env['TRELLIS_FULL'] === '1';
const PEOPLE = FULL ? 10_000 : 600;
const SEATS = FULL ? 500 : 50;
/** Only against standing still: a busy machine is no failure. */
const PATIENCE = FULL ? 1_800_000 : 300_000;

describe(`the rush on ${database}`, () => {
  let store: Store;
  const servers: PortalProcess[] = [];

  beforeEach(async () => {
    store = await openStore(database);
  });
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.kill();
    await store.remove();
  });

  const signUpAll = async (processes: number) => {
    const { people, offerings } = await setRushScene(store, { people: PEOPLE, seats: SEATS });
    const [offering] = offerings;
    if (!offering) throw new Error('No offering was made');
    const { dataDir, databaseUrl } = store;
    for (let nth = 0; nth < processes; nth += 1) servers.push(await startPortal({ dataDir, databaseUrl }));
    const visits = await rush(people, { urls: servers.map(({ url }) => url), slug: offering.slug });
    process.stdout.write(`The rush on ${database}, ${processes} web: ${rushReport(visits)}\n`);
    for (const server of servers) expect(await server.stop(), server.log()).toBe(0);

    expect([...new Set(visits.map(({ answer, failure }) => failure ?? answer?.status))]).toEqual([303]);
    const rows = await besideServers(store, (portal) => rushRows(portal.ctx().db, offering.id));
    const idOf = new Map(rows.map(({ accountId, id }) => [accountId, id]));
    expect(visits.map(({ answer }) => answer?.location)).toEqual(
      people.map(({ accountId }) => `/registrations/${idOf.get(accountId)}`),
    );
    expect(rows.map(({ arrival }) => arrival)).toEqual(people.map((_, index) => index + 1));
    expect(rows.map(({ state, queueArrival }) => (state === 'waiting' ? queueArrival : state))).toEqual(
      people.map((_, index) => (index < SEATS ? 'confirmed' : index + 1)),
    );
    expect(overtakings(visits, rows)).toBe(0);
    expect(await doctorFindings(store)).toEqual([]);
    expect(servers.map((server) => server.log().match(/^.*"level":"(?:warn|error|fatal)".*$/gmu) ?? []).flat()).toEqual(
      [],
    );
  };

  it(
    `seats ${SEATS} of ${PEOPLE} people who come at once, and lines up the rest as they came`,
    { timeout: PATIENCE },
    () => signUpAll(1),
  );

  it.skipIf(database === 'sqlite')(`does the same over two web processes`, { timeout: PATIENCE }, () => signUpAll(2));
});
