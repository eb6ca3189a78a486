import { describe, expect, it } from 'vitest';
import { AFFILIATION_ROLES } from './affiliation.js';
import { verdictOf } from './verdict.js';

describe('a claim to belong somewhere', () => {
  it('is settled at once by a mailbox of the school, but for who may act for others', () => {
    const settled = AFFILIATION_ROLES.filter((role) => verdictOf(role, { byDomain: true, listedId: null }) !== null);
    expect(settled).toEqual(['student', 'researcher', 'developer']);
  });

  it('is settled at once by a list of the school, for everybody', () => {
    const verdicts = AFFILIATION_ROLES.map((role) => verdictOf(role, { byDomain: false, listedId: 'x' }));
    expect(new Set(verdicts)).toEqual(new Set(['list']));
  });

  it('waits for somebody to decide otherwise', () => {
    expect(verdictOf('student', { byDomain: false, listedId: null })).toBeNull();
  });
});
