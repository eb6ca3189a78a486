import { describe, expect, it } from 'vitest';
import type { Holding } from './holding.js';
import { can, isNowhere, NOWHERE, reachOf, where } from './reach.js';

const SPRING = '01990000-0000-7000-8000-000000000001';
const AUTUMN = '01990000-0000-7000-8000-000000000002';
const ANNA = '01990000-0000-7000-8000-00000000000a';

const organizerOfSpring: Holding = { role: 'organizer', scope: { kind: 'offering', id: SPRING } };

describe('what a person may reach', () => {
  it('is the place of the role and no other', () => {
    const reach = reachOf([organizerOfSpring], 'offerings.edit', ANNA);
    expect(can(reach, { offeringId: SPRING })).toBe(true);
    expect(can(reach, { offeringId: AUTUMN })).toBe(false);
    expect(can(reach, { programId: SPRING })).toBe(false);
  });

  it('is nothing by a role that does not give the permission', () => {
    const judge: Holding = { role: 'judge', scope: { kind: 'offering', id: SPRING } };
    expect(isNowhere(reachOf([judge], 'offerings.edit', ANNA))).toBe(true);
  });

  it('covers everything below by an ancestor', () => {
    const reach = reachOf([{ role: 'organizer', scope: { kind: 'program', id: SPRING } }], 'registrations.view', ANNA);
    expect(can(reach, { programId: SPRING, editionId: AUTUMN, offeringId: AUTUMN })).toBe(true);
  });

  it('is one’s own without any role, where owning is enough', () => {
    expect(can(reachOf([], 'registrations.view', ANNA), { ownerId: ANNA })).toBe(true);
    expect(can(reachOf([], 'registrations.cancel', ANNA), { ownerId: ANNA })).toBe(false);
    expect(can(reachOf([], 'registrations.view', null), { ownerId: null })).toBe(false);
  });

  it('never matches a thing whose place is unknown', () => {
    expect(can(reachOf([organizerOfSpring], 'offerings.edit', ANNA), { offeringId: null })).toBe(false);
  });
});

describe('the condition for lists', () => {
  it('names only the columns a list has', () => {
    const reach = reachOf([organizerOfSpring], 'registrations.view', ANNA);
    expect(where(reach, { offeringId: 'o.id', programId: 'o.program_id' })).toEqual({
      sql: '(o.id IN (:reach_offerings))',
      params: { reach_offerings: [SPRING] },
    });
  });

  it('lets nothing through when nothing is reached', () => {
    expect(where(NOWHERE, { offeringId: 'o.id' })).toEqual({ sql: '(1 = 0)', params: {} });
  });
});
