import type { Variables } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { checkAnswer, type RawAnswer } from './answer-check.js';
import { rawOf } from './prefill.js';
import type { AnswerValue, Question } from './question.js';

/** Why an answer was refused; `field` is `answers.<questionId>`, as the form names it. */
export interface AnswerFault {
  readonly field: string;
  readonly key: string;
  readonly variables: Variables;
}

export interface AnswerSheet {
  readonly answers: ReadonlyMap<Id, AnswerValue>;
  readonly faults: readonly AnswerFault[];
}

export type RawAnswers = Readonly<Record<Id, RawAnswer>>;

/** Consents are asked on the last screen, beside the button; all else on the screen before. */
export const isConsent = (question: Question): boolean => question.kind === 'consent';

/** Checks what was sent for these questions. Keys that belong to none of them are faults of their own. */
export function readAnswers(questions: readonly Question[], raw: RawAnswers): AnswerSheet {
  const answers = new Map<Id, AnswerValue>();
  const faults: AnswerFault[] = [];
  const known = new Set(questions.map(({ id }) => id));
  for (const id of Object.keys(raw)) {
    if (!known.has(id)) faults.push({ field: `answers.${id}`, key: 'answers.unknown', variables: {} });
  }
  for (const question of questions) {
    const checked = checkAnswer(question, raw[question.id]);
    if (!checked.ok) faults.push({ field: `answers.${question.id}`, key: checked.key, variables: checked.variables });
    else if (checked.value !== null) answers.set(question.id, checked.value);
  }
  return { answers, faults };
}

/** Checks answers that were stored or prefilled, as if they had just been sent. */
export function recheck(questions: readonly Question[], answers: ReadonlyMap<Id, AnswerValue>): AnswerSheet {
  const raw: Record<Id, RawAnswer> = {};
  for (const { id } of questions) {
    const value = answers.get(id);
    if (value !== undefined) raw[id] = rawOf(value);
  }
  return readAnswers(questions, raw);
}

/** What a sheet tells the profile that it did not know: the changed answers to bound questions. */
export function newFacts(
  questions: readonly Question[],
  answers: ReadonlyMap<Id, AnswerValue>,
  known: Readonly<Record<string, unknown>>,
): Readonly<Record<string, AnswerValue>> {
  const facts: Record<string, AnswerValue> = {};
  for (const { id, binding } of questions) {
    const value = answers.get(id);
    if (binding !== null && value !== undefined && value !== known[binding]) facts[binding] = value;
  }
  return facts;
}
