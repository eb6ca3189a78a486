/** Seats of a pool as counted now; `capacity` null means unlimited, 0 means closed. */
export interface PoolCounts {
  readonly capacity: number | null;
  readonly taken: number;
  readonly waiting: number;
}

/** What a new capacity would do, in numbers a sentence can be made of. */
export interface CapacityEffect {
  readonly taken: number;
  readonly waiting: number;
  /** Waiting registrations that could be offered a seat at once, when each takes one unit. */
  readonly offersNow: number;
  /** How many must leave before a seat is offered again; 0 when there is room or nothing is limited. */
  readonly leaveFirst: number;
  /** Seats that a stranger could take afterwards; null when unlimited. */
  readonly left: number | null;
}

/** Lowering keeps everybody: 52 people in 40 seats offer nothing until 13 have left. */
export function capacityEffect(pool: PoolCounts, capacity: number | null): CapacityEffect {
  const { taken, waiting } = pool;
  if (capacity === null) return { taken, waiting, offersNow: waiting, leaveFirst: 0, left: null };
  const free = Math.max(0, capacity - taken);
  const offersNow = Math.min(free, waiting);
  return { taken, waiting, offersNow, leaveFirst: free > 0 ? 0 : taken - capacity + 1, left: free - offersNow };
}

/** Seats a stranger may take, never negative; null when unlimited. Nobody passes people who wait. */
export function seatsLeft(pool: PoolCounts): number | null {
  if (pool.capacity === null) return null;
  return pool.waiting > 0 ? 0 : Math.max(0, pool.capacity - pool.taken);
}
