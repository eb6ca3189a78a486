import { expect, it } from 'vitest';
import { merged, sameFields, stateOf, studentKeys } from './class-student.js';

const WANG = { number: '2026001', name: '王小明', className: '1班', address: null, mobile: '13800000000' };

it('a student whose account is known is matched, invited or not', () => {
  expect(stateOf({ accountId: 'a', invitedAt: 1 })).toBe('matched');
  expect(stateOf({ accountId: null, invitedAt: 1 })).toBe('invited');
  expect(stateOf({ accountId: null, invitedAt: null })).toBe('unmatched');
});

it('a blank cell of a row that comes again forgets nothing', () => {
  expect(merged(WANG, { ...WANG, className: null, mobile: null, address: 'w@a.example' })).toEqual({
    ...WANG,
    address: 'w@a.example',
  });
});

it('a row that says the same changes nothing', () => {
  expect(sameFields(WANG, merged(WANG, { ...WANG, mobile: null }))).toBe(true);
  expect(sameFields(WANG, { ...WANG, className: '2班' })).toBe(false);
});

it('is found by everything the teacher wrote down', () => {
  expect(studentKeys(WANG)).toEqual({ sortKey: '王小明', searchKey: '王小明 2026001 1班 13800000000' });
});
