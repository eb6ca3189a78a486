import type { Id } from '../../../kernel/id.js';
import { checkAnswer, type RawAnswer } from './answer-check.js';
import { choiceValue, UNLISTED } from './institution-choice.js';
import type { AnswerValue, InstitutionAnswer, Question } from './question.js';

/**
 * Answers a profile can give: values of bound questions that still pass the question's own check. An institution is
 * looked up first; `institutions` says what was found, by question.
 */
export function prefilled(
  questions: readonly Question[],
  facts: Readonly<Record<string, unknown>>,
  institutions: ReadonlyMap<Id, InstitutionAnswer> = new Map(),
): ReadonlyMap<Id, AnswerValue> {
  const answers = new Map<Id, AnswerValue>();
  const country = typeof facts['country'] === 'string' ? facts['country'] : null;
  for (const question of questions) {
    const found = institutions.get(question.id);
    if (found) answers.set(question.id, found);
    const known = question.binding === null ? undefined : facts[question.binding];
    if (known === undefined || known === null || known === '') continue;
    const checked = checkAnswer(question, rawOf(known as AnswerValue), { country, institution: null });
    if (checked.ok && checked.value !== null) answers.set(question.id, checked.value);
  }
  return answers;
}

/** An answer as a browser would send it. */
export function rawOf(value: AnswerValue): RawAnswer {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (isInstitutionAnswer(value)) return [value.name, choiceValue(value.id ?? UNLISTED, value.name)];
  return typeof value === 'object' ? value : String(value);
}

export function isInstitutionAnswer(value: unknown): value is InstitutionAnswer {
  return typeof value === 'object' && value !== null && 'name' in value && 'id' in value;
}
