import { DAY } from '../../src/kernel/clock.js';
import { digestOf, newSecret } from '../../src/kernel/digest.js';
import type { Id } from '../../src/kernel/id.js';
import { openPortal, type TestPortal } from './portal.js';
import type { Store } from './store.js';
import { World, type PlannedOffering } from './world.js';

/** A person who is signed in already and waits for the doors to open. */
export interface RushPerson {
  readonly accountId: Id;
  /** What the browser's cookie holds. */
  readonly secret: string;
}

export interface RushScene {
  readonly people: readonly RushPerson[];
  readonly offerings: readonly PlannedOffering[];
}

/** Writes the people, their sessions and offerings of `seats` seats with a form that asks nothing. */
export async function setRushScene(
  store: Store,
  plan: { people: number; seats: number; offerings?: number },
): Promise<RushScene> {
  return besideServers(store, async (portal) => {
    const world = new World(portal);
    const now = portal.clock.now();
    const accounts = await world.people(plan.people);
    const people = accounts.map((accountId) => ({ accountId, secret: newSecret() }));
    const sessions = people.map(({ accountId, secret }) => ({
      idHash: digestOf(secret),
      accountId,
      method: 'code',
      userAgent: 'Trellis rush',
      createdAt: now,
      authenticatedAt: now,
      lastSeenAt: now,
      expiresAt: now + 30 * DAY,
    }));
    await world.write((tx) => tx.db.insert('sessions', sessions));
    // Without one the doctor would rightly complain.
    await world.grant(await world.person('Administrator'), 'administrator');
    const offerings: PlannedOffering[] = [];
    for (let nth = 0; nth < (plan.offerings ?? 1); nth += 1)
      offerings.push(await world.offering({ pools: [{ capacity: plan.seats }] }));
    return { people, offerings };
  });
}

/** Opens the store in this process, at the real time and without a worker, while no server runs on it. */
export async function besideServers<Result>(
  store: Store,
  work: (portal: TestPortal) => Promise<Result>,
): Promise<Result> {
  const portal = await openPortal({ database: store.database, store, clock: Date.now() });
  try {
    return await work(portal);
  } finally {
    await portal.close();
  }
}
