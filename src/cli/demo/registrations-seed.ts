import { HOUR } from '../../kernel/clock.js';
import type { Id } from '../../kernel/id.js';
import type { InsertRow, Tx } from '../../platform/database/context.js';
import { insertAll } from './batch.js';
import { CAST } from './cast.js';
import { crowdOf, type ContestUse } from './crowd.js';
import { DEMO_ACCOUNTS } from './demo-accounts.js';
import { dayOf, momentOf } from './demo-calendar.js';
import type { Person } from './people.js';
import { isRegional, regionCodeOf } from './demo-regions.js';
import type { OfferingPlan, ProgramPlan } from './plan.js';
import { offeringId, poolId, regionId, seatedRegions } from './programs-seed.js';
import { signUpRows, type RowsByTable } from './registration-rows.js';
import { SeatSimulation, type SimulatedPool, type SimulatedSignUp } from './seat-simulation.js';
import { SeededRandom } from './seeded-random.js';

/** What is kept of a seeded offering for those who come after it. */
export interface Seeded {
  readonly events: readonly { readonly id: Id; readonly digest: string }[];
  readonly offers: readonly { readonly registrationId: Id; readonly expiresAt: number }[];
}

/** An offering, and the contest whose places its people take. */
export interface Venue {
  readonly plan: OfferingPlan;
  readonly program: ProgramPlan;
  readonly contest: { readonly id: Id; readonly most: number; readonly used: ContestUse } | null;
}

/** Lets people sign up for an offering and writes what came of it. */
export async function seedRegistrations(
  tx: Tx,
  { plan, contest, program }: Venue,
  people: readonly Person[],
): Promise<Seeded> {
  const regionOf = (person: Person) => (isRegional(plan) ? regionCodeOf(program, person) : null);
  const fitting = isRegional(plan) ? people.filter((person) => regionOf(person) !== null) : people;
  const simulation = simulate(plan, fitting, tx.now, contest, regionOf);
  castParts(plan, simulation.signUps, regionOf);
  const idOf = (person: Person) => {
    const code = regionOf(person);
    return code === null ? null : regionId(program.slug, code);
  };
  const rows = simulation.signUps.map((signUp, ordinal) =>
    signUpRows(plan, { contest: contest?.id ?? null, region: idOf(signUp.person) }, signUp, ordinal),
  );
  for (const table of ['registrations', 'participants', 'seat_claims', 'answers', 'consents', 'events'] as const) {
    await insertAll(tx, table, ofTable(rows, table));
  }
  await insertAll(tx, 'registration_counts', countRows(plan, simulation.signUps, idOf));
  await insertAll(tx, 'registration_days', dayRows(plan, simulation.signUps, idOf));
  for (const { id, taken, waiting, arrivals } of simulation.pools) {
    await tx.db.change(
      'UPDATE seat_pools SET taken = :taken, waiting = :waiting, arrivals = :arrivals WHERE id = :id',
      { id, taken, waiting, arrivals },
    );
  }
  const events = ofTable(rows, 'events').map(({ id, digest }) => ({ id: String(id), digest: String(digest) }));
  return { events: events.sort((left, right) => (left.id < right.id ? -1 : 1)), offers: offersOf(rows) };
}

/** The places people hold in a contest, counted over all its offerings. */
export async function seedContestPlaces(tx: Tx, contestId: Id): Promise<void> {
  await tx.db.change(
    `INSERT INTO contest_places (contest_id, account_id, taken)
     SELECT contest_id, account_id, COUNT(*) FROM participants
     WHERE contest_id = :contestId AND live AND counted GROUP BY contest_id, account_id`,
    { contestId },
  );
}

function simulate(
  plan: OfferingPlan,
  people: readonly Person[],
  now: number,
  contest: Venue['contest'],
  regionOf: (person: Person) => string | null,
): SeatSimulation {
  const random = new SeededRandom(`crowd:${plan.slug}`);
  const empty = { taken: 0, waiting: 0, arrivals: 0 };
  const shared: SimulatedPool[] = plan.pools.map(({ key, capacity, everyone }, position) => ({
    id: poolId(plan.slug, key, position),
    region: null,
    capacity,
    everyone,
    ...empty,
  }));
  const regional: SimulatedPool[] = seatedRegions(plan).map(({ region, seats }, index) => ({
    id: poolId(plan.slug, region, plan.pools.length + index),
    region,
    capacity: seats,
    everyone: true,
    ...empty,
  }));
  const pools = [...shared, ...regional];
  const terms = {
    reviewed: Boolean(plan.reviewLevels),
    offerHours: plan.offerHours ?? 48,
    offersUntil: plan.starts ? momentOf(plan.starts, plan.zone, now) : null,
    now: now - HOUR / 2,
  };
  const simulation = new SeatSimulation(pools, terms, random, regionOf);
  simulation.run(crowdOf(plan, people, random, now, contest));
  return simulation;
}

/** Puts the demo accounts in the place of somebody who stands where their part says. */
function castParts(
  plan: OfferingPlan,
  signUps: readonly SimulatedSignUp[],
  regionOf: (person: Person) => string | null,
): void {
  for (const part of CAST.filter(({ offering }) => offering === plan.slug)) {
    const account = DEMO_ACCOUNTS.find(({ role }) => role === part.account);
    const place = signUps.find(
      ({ state, person }) =>
        state === part.state &&
        account !== undefined &&
        regionOf(person) === regionOf(account) &&
        !DEMO_ACCOUNTS.some(({ id }) => id === person.id),
    );
    if (account && place) place.person = account;
  }
}

function ofTable(rows: readonly RowsByTable[], table: keyof RowsByTable): InsertRow[] {
  return rows.flatMap((row) => row[table]);
}

function countRows(
  plan: OfferingPlan,
  signUps: readonly SimulatedSignUp[],
  regionIdOf: (person: Person) => Id | null,
): InsertRow[] {
  return tally(signUps.map(({ state, person }) => `${regionIdOf(person) ?? '-'} ${state}`)).map(([key, total]) => {
    const [regionKey = '-', state = ''] = key.split(' ');
    return { offeringId: offeringId(plan.slug), regionKey, state, total };
  });
}

function dayRows(
  plan: OfferingPlan,
  signUps: readonly SimulatedSignUp[],
  regionIdOf: (person: Person) => Id | null,
): InsertRow[] {
  const days = signUps.map(
    ({ submittedAt, person }) => `${regionIdOf(person) ?? '-'} ${dayOf(submittedAt, plan.zone)}`,
  );
  return tally(days).map(([key, total]) => {
    const [regionKey = '-', day = ''] = key.split(' ');
    return { offeringId: offeringId(plan.slug), regionKey, day, total };
  });
}

function tally(words: readonly string[]): [word: string, total: number][] {
  const totals = new Map<string, number>();
  for (const word of words) totals.set(word, (totals.get(word) ?? 0) + 1);
  return [...totals];
}

function offersOf(rows: readonly RowsByTable[]): Seeded['offers'] {
  return ofTable(rows, 'registrations')
    .filter(({ state }) => state === 'offered')
    .map(({ id, offerExpiresAt }) => ({ registrationId: String(id), expiresAt: Number(offerExpiresAt) }));
}
