import { expect, it } from 'vitest';
import { poolsInRegion } from './pools-in-region.js';

const pools = [
  { id: 'all', regionId: null },
  { id: 'africa', regionId: 'AFRICA' },
  { id: 'kenya', regionId: 'KE' },
  { id: 'nigeria', regionId: 'NG' },
];
const taken = (lineage: readonly string[]) => poolsInRegion(pools, lineage).map(({ id }) => id);

it('a person takes a seat in the pools of their region and of those above it, and in no other region', () => {
  expect(taken(['KE', 'AFRICA'])).toEqual(['all', 'africa', 'kenya']);
});

it('a person without a region takes no seat of any', () => {
  expect(taken([])).toEqual(['all']);
});
