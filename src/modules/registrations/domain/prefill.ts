import type { Id } from '../../../kernel/id.js';
import { checkAnswer, type RawAnswer } from './answer-check.js';
import type { AnswerValue, Question } from './question.js';

/** Answers a profile can give: values of bound questions that still pass the question's own check. */
export function prefilled(
  questions: readonly Question[],
  facts: Readonly<Record<string, unknown>>,
): ReadonlyMap<Id, AnswerValue> {
  const answers = new Map<Id, AnswerValue>();
  for (const question of questions) {
    const known = question.binding === null ? undefined : facts[question.binding];
    if (known === undefined || known === null || known === '') continue;
    const checked = checkAnswer(question, rawOf(known as AnswerValue));
    if (checked.ok && checked.value !== null) answers.set(question.id, checked.value);
  }
  return answers;
}

/** An answer as a browser would send it. */
export function rawOf(value: AnswerValue): RawAnswer {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? value : String(value);
}
