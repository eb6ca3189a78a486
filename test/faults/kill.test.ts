import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { SeededRandom } from '../../src/cli/demo/seeded-random.js';
import type { Id } from '../../src/kernel/id.js';
import { doctorFindings } from '../support/doctor.js';
import { startPortal, type PortalProcess } from '../support/portal-process.js';
import '../support/provided.js';
import { rush, rushAgain, type RushPlan } from '../support/rush.js';
import { rushRows } from '../support/rush-facts.js';
import { besideServers, setRushScene, type RushScene } from '../support/rush-scene.js';
import { openStore, type Store } from '../support/store.js';

const database = inject('databaseKind');
const ROUNDS = process.env['TRELLIS_FULL'] === '1' ? 20 : 3;
const PEOPLE = 120;
const SEATS = 20;
const SOCKETS = 32;
/** A failing round is found again by its number: the moments are always the same. */
const random = new SeededRandom('kill -9');

describe(`kill -9 during a rush on ${database}`, () => {
  let store: Store;
  let scene: RushScene;
  let server: PortalProcess;
  /** What people were told in the end, by offering. */
  const told = new Map<Id, readonly string[]>();

  beforeAll(async () => {
    store = await openStore(database);
    scene = await setRushScene(store, { people: PEOPLE, seats: SEATS, offerings: ROUNDS });
    server = await start();
  });
  afterAll(async () => {
    await server.kill();
    await store.remove();
  });

  const start = () => startPortal({ dataDir: store.dataDir, databaseUrl: store.databaseUrl });
  const planOf = (slug: string): RushPlan => ({ urls: [server.url], slug, sockets: SOCKETS });

  it.each(Array.from({ length: ROUNDS }, (_, index) => index))('round %i', { timeout: 180_000 }, async (round) => {
    const { people, offerings } = scene;
    const offering = offerings[round] as RushScene['offerings'][number];
    // So many have been answered, then a moment more: somewhere inside the sign-ups that are under way.
    const answers = random.whole(1, PEOPLE * 0.8);
    const moment = random.fraction() * 30;
    let killed: Promise<void> | undefined;
    const onAnswer = (answered: number) => {
      if (answered === answers) setTimeout(() => void (killed = server.kill()), moment);
    };
    const visits = await rush(people, { ...planOf(offering.slug), onAnswer });
    await killed;
    const acknowledged = visits.flatMap(({ person, answer }) => (answer ? [{ person, answer }] : []));
    const cutOff = visits.filter(({ key, answer }) => key !== null && !answer);
    expect(new Set(acknowledged.map(({ answer }) => answer.status))).toEqual(new Set([303]));
    expect(acknowledged.length).toBeLessThan(PEOPLE);
    expect(await doctorFindings(store)).toEqual([]);

    server = await start();
    const promised = acknowledged.map(({ person, answer }) => `${person.accountId} ${answer.location}`);
    // Everybody presses again, with the key they have: also those who were answered, as a reload does.
    await rushAgain(visits, planOf(offering.slug));
    expect(visits.map(({ answer, failure }) => failure ?? answer?.status)).toEqual(people.map(() => 303));
    const kept = visits.map(({ person, answer }) => `${person.accountId} ${answer?.location}`);
    expect(kept).toEqual(expect.arrayContaining(promised));
    told.set(offering.id, kept.sort());
    process.stdout.write(
      `kill -9 on ${database}, round ${round}: ${promised.length} acknowledged, ${cutOff.length} cut off, all there\n`,
    );
  });

  it('leaves one registration per person and offering, seated and lined up in order of arrival', async () => {
    expect(await server.stop(), server.log()).toBe(0);
    expect(await doctorFindings(store)).toEqual([]);
    const inOrder = scene.people.map((_, nth) => ({ arrival: nth + 1, state: nth < SEATS ? 'confirmed' : 'waiting' }));
    await besideServers(store, async (portal) => {
      for (const [offeringId, kept] of told) {
        const rows = await rushRows(portal.ctx().db, offeringId);
        expect(rows.map(({ accountId, id }) => `${accountId} /registrations/${id}`).sort()).toEqual(kept);
        expect(rows.map(({ arrival, state }) => ({ arrival, state }))).toEqual(inOrder);
      }
    });
    expect(told.size).toBe(ROUNDS);
  });
});
