import { describe, expect, it } from 'vitest';
import { mayGrant } from './granting-rule.js';
import type { Holding } from './holding.js';

const CONTEST = '01990000-0000-7000-8000-000000000001';
const EVENT = '01990000-0000-7000-8000-000000000002';
const at = (role: Holding['role'], kind: Holding['scope']['kind'], id: string | null = null): Holding => ({
  role,
  scope: { kind, id },
});

describe('giving a role', () => {
  it('is open to an administrator everywhere', () => {
    expect(mayGrant([at('administrator', 'everything')], 'administrator', {})).toBe(true);
  });

  it('stays within the giver’s own reach', () => {
    const organizer = [at('organizer', 'program', CONTEST)];
    expect(mayGrant(organizer, 'organizer', { programId: CONTEST, offeringId: EVENT })).toBe(true);
    expect(mayGrant(organizer, 'organizer', { programId: EVENT })).toBe(false);
    expect(mayGrant(organizer, 'organizer', {})).toBe(false);
  });

  it('never goes above the giver’s own role', () => {
    expect(mayGrant([at('organizer', 'everything')], 'administrator', {})).toBe(false);
  });

  it('does not add up a high role here and a wide role there', () => {
    const both = [at('regional_organizer', 'region', EVENT), at('organizer', 'offering', CONTEST)];
    expect(mayGrant(both, 'organizer', { regionId: EVENT })).toBe(false);
  });

  it('is closed to roles that may only look', () => {
    expect(mayGrant([at('observer', 'everything')], 'observer', {})).toBe(false);
  });
});
