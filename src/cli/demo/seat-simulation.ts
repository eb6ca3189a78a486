import { HOUR, MINUTE, type Instant } from '../../kernel/clock.js';
import type { Id } from '../../kernel/id.js';
import type { RegistrationState } from '../../modules/registrations/index.js';
import type { Person } from './people.js';
import type { SeededRandom } from './seeded-random.js';

export interface SimulatedPool {
  readonly id: Id;
  readonly capacity: number | null;
  readonly everyone: boolean;
  /** Only people of this region take seats in it. */
  readonly region: string | null;
  taken: number;
  waiting: number;
  arrivals: number;
}

export interface SimulatedClaim {
  readonly poolId: Id;
  readonly arrival: number;
  holds: boolean;
}

export interface Change {
  readonly at: Instant;
  readonly from: RegistrationState | null;
  readonly to: RegistrationState;
  readonly reason: string | null;
}

/** One sign-up as it went from day to day. */
export interface SimulatedSignUp {
  person: Person;
  readonly submittedAt: Instant;
  state: RegistrationState;
  claims: SimulatedClaim[];
  blockingPoolId: Id | null;
  queueArrival: number | null;
  offerExpiresAt: Instant | null;
  readonly history: Change[];
}

/** The terms of an offering that decide how its sign-ups go. */
export interface SimulationTerms {
  readonly reviewed: boolean;
  readonly offerHours: number;
  readonly offersUntil: Instant | null;
  readonly now: Instant;
}

/** Offers younger than this have not been answered yet. */
const RECENT = 10 * HOUR;

/**
 * Lets a crowd sign up in order of time by the rules of the seat ledger: pools in id order, nobody passes the
 * queue, a freed seat is offered to the first in line. What comes out is what the portal would have written.
 */
export class SeatSimulation {
  readonly signUps: SimulatedSignUp[] = [];
  private readonly agenda: { readonly at: Instant; readonly happen: (at: Instant) => void }[] = [];

  constructor(
    readonly pools: readonly SimulatedPool[],
    private readonly terms: SimulationTerms,
    private readonly random: SeededRandom,
    private readonly regionOf: (person: Person) => string | null = () => null,
  ) {}

  /** Runs from the first sign-up until now. `arrivals` are in order of time. */
  run(arrivals: readonly { person: Person; at: Instant }[]): void {
    for (const { person, at } of arrivals) this.plan(at, () => this.signUp(person, at));
    this.plan(this.terms.now - RECENT / 2, (at) => this.freeForFirst(at));
    for (let next = this.agenda.shift(); next && next.at < this.terms.now; next = this.agenda.shift())
      next.happen(next.at);
  }

  /** Somebody left this morning: wherever people wait, one of them has an offer to answer now. */
  private freeForFirst(at: Instant): void {
    const full = this.pools.find(({ waiting }) => waiting > 0);
    const wanted = full ? (this.headOf(full)?.claims.map(({ poolId }) => poolId) ?? []) : [];
    const leaver = this.signUps.find(
      ({ state, claims }) => state === 'confirmed' && wanted.every((id) => claims.some(({ poolId }) => poolId === id)),
    );
    if (wanted.length > 0 && leaver) this.withdraw(leaver, at);
  }

  private plan(at: Instant, happen: (at: Instant) => void): void {
    let low = 0;
    let high = this.agenda.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.agenda[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    this.agenda.splice(low, 0, { at, happen });
  }

  private signUp(person: Person, at: Instant): void {
    const choices = this.pools.filter(({ everyone }) => !everyone);
    const [chosen] = this.random.sample(choices, 1);
    const region = this.regionOf(person);
    const here = this.pools.filter((pool) => pool.region === null || pool.region === region);
    const pools = here.filter((pool) => pool.everyone || pool === chosen);
    const signUp: SimulatedSignUp = {
      person,
      submittedAt: at,
      state: 'draft',
      claims: [],
      blockingPoolId: null,
      queueArrival: null,
      offerExpiresAt: null,
      history: [],
    };
    this.signUps.push(signUp);
    if (this.terms.reviewed) this.submitForReview(signUp, pools, at);
    else this.seat(signUp, pools, null, at);
    if (this.random.chance(0.05)) this.plan(this.later(at), (when) => this.withdraw(signUp, when));
  }

  private submitForReview(signUp: SimulatedSignUp, pools: readonly SimulatedPool[], at: Instant): void {
    signUp.claims = pools.map((pool) => ({ poolId: pool.id, arrival: 0, holds: false }));
    this.move(signUp, null, 'under_review', at);
    if (!this.random.chance(0.6)) return;
    this.plan(at + this.random.whole(20, 90) * HOUR, (when) => {
      if (signUp.state !== 'under_review') return;
      if (this.random.chance(0.15))
        this.move(signUp, 'under_review', 'declined', when, 'The form says nothing about the merits asked for.');
      else this.seat(signUp, pools, 'under_review', when);
    });
  }

  private seat(
    signUp: SimulatedSignUp,
    pools: readonly SimulatedPool[],
    from: RegistrationState | null,
    at: Instant,
  ): void {
    let refusing: SimulatedPool | null = null;
    signUp.claims = pools.map((pool) => {
      const holds: boolean = refusing === null && pool.waiting === 0 && hasRoom(pool);
      pool.arrivals += 1;
      if (holds) pool.taken += 1;
      else if (refusing === null) {
        refusing = pool;
        pool.waiting += 1;
      }
      return { poolId: pool.id, arrival: pool.arrivals, holds };
    });
    const blocking = refusing as SimulatedPool | null;
    if (blocking === null) return this.move(signUp, from, 'confirmed', at);
    for (const claim of signUp.claims.filter(({ holds }) => holds)) {
      this.pool(claim.poolId).taken -= 1;
      claim.holds = false;
    }
    this.queue(signUp, blocking);
    this.move(signUp, from, 'waiting', at);
  }

  private withdraw(signUp: SimulatedSignUp, at: Instant): void {
    if (!['under_review', 'waiting', 'offered', 'confirmed'].includes(signUp.state)) return;
    const left = signUp.blockingPoolId === null ? null : this.pool(signUp.blockingPoolId);
    if (left) left.waiting -= 1;
    this.move(signUp, signUp.state, 'withdrawn', at);
    if (left) this.offerFreed(left, at);
    this.release(signUp, at);
  }

  private release(signUp: SimulatedSignUp, at: Instant): void {
    const held = signUp.claims.filter(({ holds }) => holds);
    for (const claim of held) {
      this.pool(claim.poolId).taken -= 1;
      claim.holds = false;
    }
    for (const { poolId } of held) this.offerFreed(this.pool(poolId), at);
  }

  private offerFreed(pool: SimulatedPool, at: Instant): void {
    if (this.terms.offersUntil !== null && at >= this.terms.offersUntil) return;
    while (pool.waiting > 0 && hasRoom(pool)) {
      const head = this.headOf(pool);
      if (!head) return;
      const pools = head.claims.map(({ poolId }) => this.pool(poolId));
      const refusing = pools.find((each) => !hasRoom(each) || (each !== pool && each.waiting > 0));
      pool.waiting -= 1;
      if (refusing) {
        refusing.waiting += 1;
        this.queue(head, refusing);
      } else {
        for (const each of pools) each.taken += 1;
        for (const claim of head.claims) claim.holds = true;
        this.offer(head, at);
      }
    }
  }

  private offer(signUp: SimulatedSignUp, at: Instant): void {
    const expiresAt = at + this.terms.offerHours * HOUR;
    this.move(signUp, 'waiting', 'offered', at);
    signUp.offerExpiresAt = expiresAt;
    if (at > this.terms.now - RECENT) return;
    const answer = this.random.fraction();
    const answeredAt = at + this.random.whole(1, this.terms.offerHours - 1) * HOUR;
    if (answer < 0.75) this.plan(answeredAt, (when) => this.answer(signUp, 'confirmed', when));
    else if (answer < 0.9) this.plan(answeredAt, (when) => this.answer(signUp, 'declined', when));
    else this.plan(expiresAt + 2 * MINUTE, (when) => this.answer(signUp, 'lapsed', when));
  }

  private answer(signUp: SimulatedSignUp, to: 'confirmed' | 'declined' | 'lapsed', at: Instant): void {
    if (signUp.state !== 'offered') return;
    this.move(signUp, 'offered', to, at);
    if (to !== 'confirmed') this.release(signUp, at);
  }

  private move(
    signUp: SimulatedSignUp,
    from: RegistrationState | null,
    to: RegistrationState,
    at: Instant,
    reason: string | null = null,
  ): void {
    // The last event of a registration tells its state: two changes of one person never share a moment.
    const last = signUp.history.at(-1)?.at ?? 0;
    signUp.history.push({ at: Math.max(at, last + 1), from, to, reason });
    signUp.state = to;
    signUp.offerExpiresAt = null;
    if (to === 'waiting') return;
    signUp.blockingPoolId = null;
    signUp.queueArrival = null;
  }

  private queue(signUp: SimulatedSignUp, pool: SimulatedPool): void {
    signUp.blockingPoolId = pool.id;
    signUp.queueArrival = signUp.claims.find(({ poolId }) => poolId === pool.id)?.arrival ?? null;
  }

  private headOf(pool: SimulatedPool): SimulatedSignUp | undefined {
    const queue = this.signUps.filter(({ blockingPoolId }) => blockingPoolId === pool.id);
    return queue.sort((left, right) => (left.queueArrival ?? 0) - (right.queueArrival ?? 0))[0];
  }

  private pool(id: Id): SimulatedPool {
    const pool = this.pools.find((each) => each.id === id);
    if (!pool) throw new Error(`The demo world has no pool ${id}`);
    return pool;
  }

  private later(at: Instant): Instant {
    return at + Math.floor(this.random.fraction() * Math.max(HOUR, this.terms.now - at));
  }
}

function hasRoom(pool: SimulatedPool): boolean {
  return pool.capacity === null || pool.taken < pool.capacity;
}
