import { expect, it } from 'vitest';
import { inOrder, type MovedTable } from './table-plan.js';

const table = (name: string, ...needs: string[]): MovedTable => ({
  name,
  columns: [],
  primaryKey: ['id'],
  selfColumns: [],
  needs,
});

it('puts what a row leads to before the row', () => {
  const ordered = inOrder([
    table('answers', 'people', 'questions'),
    table('questions', 'forms'),
    table('people'),
    table('forms'),
  ]);
  expect(ordered.map(({ name }) => name)).toEqual(['people', 'forms', 'questions', 'answers']);
});

it('names the tables that lead to each other', () => {
  expect(() => inOrder([table('a', 'b'), table('b', 'a'), table('c')])).toThrow('lead to each other: a, b');
});
