import type { Variables } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { checkAnswer, type RawAnswer } from './answer-check.js';
import type { InstitutionLookup } from './institution-choice.js';
import { isInstitutionAnswer, rawOf } from './prefill.js';
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

/** What was found beforehand for a whole sheet. */
export interface SheetHints {
  /** Of the profile; a country answered on the same sheet comes first. */
  readonly country: string | null;
  /** By question. */
  readonly institutions: ReadonlyMap<Id, InstitutionLookup>;
}

const NOTHING_FOUND: SheetHints = { country: null, institutions: new Map() };

/** Checks what was sent for these questions. Keys that belong to none of them are faults of their own. */
export function readAnswers(questions: readonly Question[], raw: RawAnswers, hints = NOTHING_FOUND): AnswerSheet {
  const answers = new Map<Id, AnswerValue>();
  const faults: AnswerFault[] = [];
  const known = new Set(questions.map(({ id }) => id));
  for (const id of Object.keys(raw)) {
    if (!known.has(id)) faults.push({ field: `answers.${id}`, key: 'answers.unknown', variables: {} });
  }
  const country = answeredCountry(questions, raw) ?? hints.country;
  for (const question of questions) {
    const institution = hints.institutions.get(question.id) ?? null;
    const checked = checkAnswer(question, raw[question.id], { country, institution });
    if (!checked.ok) faults.push({ field: `answers.${question.id}`, key: checked.key, variables: checked.variables });
    else if (checked.value !== null) answers.set(question.id, checked.value);
  }
  return { answers, faults };
}

/** Checks answers that were stored or prefilled, as if they had just been sent. */
export function recheck(questions: readonly Question[], answers: ReadonlyMap<Id, AnswerValue>): AnswerSheet {
  const raw: Record<Id, RawAnswer> = {};
  const institutions = new Map<Id, InstitutionLookup>();
  for (const { id } of questions) {
    const value = answers.get(id);
    if (value === undefined) continue;
    raw[id] = rawOf(value);
    // It was looked up when it was stored.
    if (isInstitutionAnswer(value)) institutions.set(id, { found: value, matches: [] });
  }
  return readAnswers(questions, raw, { country: null, institutions });
}

/** A telephone number typed beside "Country: Kenya" is a Kenyan one. */
function answeredCountry(questions: readonly Question[], raw: RawAnswers): string | null {
  const question = questions.find(({ kind }) => kind === 'country');
  const sent = question ? raw[question.id] : undefined;
  return typeof sent === 'string' && sent !== '' ? sent : null;
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
    if (binding === null || value === undefined) continue;
    const fact = isInstitutionAnswer(value) ? value.name : value;
    if (fact !== known[binding]) facts[binding] = fact;
  }
  return facts;
}
