import type { SeatSummary } from '../../programs/index.js';
import { seatsLeft } from './capacity-effect.js';
import type { SeatPool } from './seat-pool.js';

/** Seats of an offering as the catalogue shows them: those of the pool everyone takes, else of all pools together. */
export function seatSummary(pools: readonly SeatPool[], offered: number): SeatSummary {
  // Seats of a region are taken besides the general ones: adding them up would count people twice.
  const general = pools.filter(({ regionId }) => regionId === null);
  const shared = general.filter(({ everyone }) => everyone);
  const counted = shared.length > 0 ? shared : general.length > 0 ? general : pools;
  return {
    capacity: sumOf(counted.map(({ capacity }) => capacity)),
    taken: sumOf(counted.map(({ taken }) => taken)) ?? 0,
    left: sumOf(counted.map(seatsLeft)),
    waiting: sumOf(pools.map(({ waiting }) => waiting)) ?? 0,
    offered,
  };
}

/** The sum, or null where one of the numbers is without limit. */
function sumOf(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0);
}
