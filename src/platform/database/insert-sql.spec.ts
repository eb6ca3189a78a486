import { expect, it } from 'vitest';
import { insertSql } from './insert-sql.js';

it('writes rows of one shape in one statement', () => {
  const rows = [
    { id: 'a', offeringId: 'x', live: true },
    { id: 'b', offeringId: null, live: false },
  ];
  expect(insertSql('participants', rows, true)).toEqual({
    sql:
      'INSERT INTO "participants" ("id", "offering_id", "live") VALUES (:id_0, :offeringId_0, :live_0), ' +
      '(:id_1, :offeringId_1, :live_1) ON CONFLICT DO NOTHING',
    params: { id_0: 'a', offeringId_0: 'x', live_0: true, id_1: 'b', offeringId_1: null, live_1: false },
  });
});

it('refuses rows of different shapes and a property without a value', () => {
  expect(() => insertSql('things', [{ a: 1 }, { a: 1, b: 2 }], false)).toThrow(/different properties/u);
  expect(() => insertSql('things', [{ a: 1 }, { b: 2 }], false)).toThrow(/No value for a/u);
});
