import type { Id } from '../../../kernel/id.js';
import type { AnswerValue, Question } from './question.js';

/** One answer that is different now; null means not answered. */
export interface AnswerChange {
  readonly question: Question;
  readonly from: AnswerValue | null;
  readonly to: AnswerValue | null;
}

/** What an event keeps of a change, in its part that can be erased. */
export interface RecordedChange {
  readonly question: Id;
  readonly from: AnswerValue | null;
  readonly to: AnswerValue | null;
}

type Answers = ReadonlyMap<Id, AnswerValue>;

/** The differences between two sheets, in the order of the questions. */
export function changesBetween(questions: readonly Question[], before: Answers, after: Answers): AnswerChange[] {
  return questions.flatMap((question) => {
    const from = before.get(question.id) ?? null;
    const to = after.get(question.id) ?? null;
    return isSame(from, to) ? [] : [{ question, from, to }];
  });
}

function isSame(one: AnswerValue | null, other: AnswerValue | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Reads back what `RegistrationAnswersChanged` kept; nothing where it was erased. */
export function recordedChanges(detail: Readonly<Record<string, unknown>> | null | undefined): RecordedChange[] {
  const changes = detail?.['changes'];
  return Array.isArray(changes) ? (changes as RecordedChange[]) : [];
}
