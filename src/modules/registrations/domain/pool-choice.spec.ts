import { describe, expect, it } from 'vitest';
import { choosePools } from './pool-choice.js';

const pool = (id: string, everyone: boolean, capacity: number | null = 10) => ({ id, everyone, capacity });

describe('choosing seat pools', () => {
  it('takes the pool of everyone and the one that was chosen', () => {
    const pools = [pool('door', true), pool('lab-1', false), pool('lab-2', false)];
    expect(choosePools(pools, 'lab-2')).toEqual({ ok: true, poolIds: ['door', 'lab-2'] });
  });

  it('asks for a choice where there is one', () => {
    expect(choosePools([pool('lab-1', false)], null)).toEqual({ ok: false, key: 'registrations.pool_missing' });
    expect(choosePools([pool('lab-1', false)], 'other')).toEqual({ ok: false, key: 'registrations.pool_missing' });
  });

  it('refuses a choice where there is none', () => {
    expect(choosePools([pool('door', true)], 'door')).toEqual({ ok: false, key: 'registrations.pool_unknown' });
  });

  it('takes zero seats for closed, not for full', () => {
    expect(choosePools([pool('door', true, 0)], null)).toEqual({ ok: false, key: 'registrations.pool_closed' });
  });

  it('needs no pool at all', () => {
    expect(choosePools([], null)).toEqual({ ok: true, poolIds: [] });
  });
});
