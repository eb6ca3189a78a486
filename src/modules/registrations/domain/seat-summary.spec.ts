import { expect, it } from 'vitest';
import { seatSummary } from './seat-summary.js';
import type { SeatPool } from './seat-pool.js';

const pool = (counts: Partial<SeatPool>): SeatPool => ({
  id: 'pool',
  offeringId: 'offering',
  regionId: null,
  name: {},
  unit: 'person',
  everyone: true,
  capacity: null,
  taken: 0,
  waiting: 0,
  offersUntil: null,
  position: 0,
  ...counts,
});

it('seats of a region are not added to the general ones, the people who wait for them are', () => {
  const general = pool({ capacity: 500, taken: 80 });
  const kenya = pool({ regionId: 'KE', capacity: 60, taken: 60, waiting: 3 });
  expect(seatSummary([general, kenya], 0)).toMatchObject({ capacity: 500, taken: 80, left: 420, waiting: 3 });
});
