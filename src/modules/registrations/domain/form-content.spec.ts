import { expect, it } from 'vitest';
import { bySection, inOrder, moved, neighbour } from './form-content.js';
import type { Question, QuestionKind } from './question.js';

const section = (key: string) => ({ key, title: { en: key }, intro: {} });
const question = (key: string, within: string | null, kind: QuestionKind = 'short_text') =>
  ({ key, kind, section: within }) as Question;
const keys = (parts: ReturnType<typeof bySection<Question>>) =>
  parts.map((part) => [part.section?.key ?? null, ...part.questions.map(({ key }) => key)]);

it('asks what stands in no section first, then section by section, and leaves empty ones out', () => {
  const questions = [question('a', 'two'), question('b', null), question('c', 'one'), question('d', 'gone')];
  expect(keys(bySection([section('one'), section('empty'), section('two')], questions))).toEqual([
    [null, 'b', 'd'],
    ['one', 'c'],
    ['two', 'a'],
  ]);
});

it('moves a question past its neighbour in the same section only', () => {
  const questions = [question('a', 'one'), question('b', 'two'), question('c', 'one')];
  expect(neighbour(questions, 0, 1)).toBe(2);
  expect(neighbour(questions, 1, 1)).toBe(-1);
  expect(neighbour(questions, 0, -1)).toBe(-1);
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['c', 'b', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 3)).toBeNull();
});

it('asks for consents last, whatever section they stand in, and moves them among themselves', () => {
  const questions = [
    question('rules', null, 'consent'),
    question('a', 'one'),
    question('film', 'one', 'consent'),
    question('b', null),
  ];
  expect(inOrder([section('one')], questions).map(({ key }) => key)).toEqual(['b', 'a', 'rules', 'film']);
  expect(neighbour(questions, 0, 1)).toBe(2);
  expect(neighbour(questions, 3, -1)).toBe(-1);
});
