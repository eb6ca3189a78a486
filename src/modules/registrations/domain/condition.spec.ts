import { expect, it } from 'vitest';
import { CONDITION_GRACE, conditionState, mayReconfirm } from './condition.js';

const asked = { deadlineAt: 1_000, metAt: null, endedAt: null };

it('is late only after its deadline and a grace that is never shown', () => {
  expect(conditionState(asked, 1_000)).toBe('open');
  expect(conditionState(asked, 1_000 + CONDITION_GRACE)).toBe('open');
  expect(conditionState(asked, 1_001 + CONDITION_GRACE)).toBe('late');
  expect(conditionState({ ...asked, deadlineAt: null }, Number.MAX_SAFE_INTEGER)).toBe('open');
  expect(conditionState({ ...asked, metAt: 5 }, Number.MAX_SAFE_INTEGER)).toBe('met');
  expect(conditionState({ ...asked, endedAt: 5 }, 0)).toBe('ended');
});

it('lets a person reconfirm late where no place is lost by it, and never hand in a document by a button', () => {
  const late = 1_001 + CONDITION_GRACE;
  expect(mayReconfirm({ ...asked, kind: 'reconfirmation', effect: 'lapse' }, 999)).toBe(true);
  expect(mayReconfirm({ ...asked, kind: 'reconfirmation', effect: 'lapse' }, late)).toBe(false);
  expect(mayReconfirm({ ...asked, kind: 'reconfirmation', effect: 'none' }, late)).toBe(true);
  expect(mayReconfirm({ ...asked, kind: 'document', effect: 'none' }, 999)).toBe(false);
});
