import type { Variables } from '../../../kernel/domain-error.js';
import { readAddress } from '../../../kernel/mail-address.js';
import { isCountry } from './country.js';
import { INSTITUTION_NAME_MAX, type InstitutionLookup, typedInstitution } from './institution-choice.js';
import { lacksCountry, readPhone } from './phone-number.js';
import type { AnswerValue, Question, QuestionKind } from './question.js';

/** What a browser sends for one question: nothing, one value, or several. */
export type RawAnswer = string | readonly string[] | undefined;

export type CheckedAnswer =
  | { readonly ok: true; readonly value: AnswerValue | null }
  | { readonly ok: false; readonly key: string; readonly variables: Variables };

/** What is known beside the answer itself. */
export interface AnswerHints {
  /** Where a telephone number without a country code belongs. */
  readonly country: string | null;
  /** What was found for the question's typed institution. */
  readonly institution: InstitutionLookup | null;
}

export const NO_HINTS: AnswerHints = { country: null, institution: null };

const SHORT_TEXT_MAX = 200;
const LONG_TEXT_MAX = 4_000;
const NUMBER = /^-?\d{1,15}(\.\d{1,9})?$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

const accept = (value: AnswerValue | null): CheckedAnswer => ({ ok: true, value });
const refuse = (key: string, variables: Variables = {}): CheckedAnswer => ({ ok: false, key, variables });

/** One checker per kind; each sees a trimmed, non-empty text. */
const CHECKS: Readonly<
  Record<
    Exclude<QuestionKind, 'choices' | 'institution'>,
    (text: string, question: Question, hints: AnswerHints) => CheckedAnswer
  >
> = {
  short_text: (text, question) => checkText(text, question, SHORT_TEXT_MAX),
  long_text: (text, question) => checkText(text, question, LONG_TEXT_MAX),
  number: (text, { limits }) => {
    const plain = text.normalize('NFKC');
    if (!NUMBER.test(plain)) return refuse('answers.number');
    const value = Number(plain);
    if (limits.min !== undefined && value < limits.min) return refuse('answers.number_min', { min: limits.min });
    if (limits.max !== undefined && value > limits.max) return refuse('answers.number_max', { max: limits.max });
    return accept(value);
  },
  date: (text, { limits }) => {
    if (!isRealDate(text)) return refuse('answers.date');
    if (limits.earliest && text < limits.earliest) return refuse('answers.date_min', { earliest: limits.earliest });
    if (limits.latest && text > limits.latest) return refuse('answers.date_max', { latest: limits.latest });
    return accept(text);
  },
  country: (text) => (isCountry(text) ? accept(text) : refuse('answers.choice')),
  choice: (text, { options }) =>
    options.some((option) => option.value === text) ? accept(text) : refuse('answers.choice'),
  yes_no: (text) => (text === 'yes' || text === 'no' ? accept(text === 'yes') : refuse('answers.choice')),
  consent: (text) => (text === 'yes' ? accept(true) : refuse('answers.consent')),
  email: (text) => {
    const read = readAddress(text);
    return read ? accept(read.address) : refuse('answers.email');
  },
  phone: (text, _question, { country }) => {
    const read = readPhone(text, country);
    if (read !== null) return accept(read);
    return refuse(lacksCountry(text, country) ? 'answers.phone_country' : 'answers.phone');
  },
};

/** Checks what was sent for a question. A null value means: left empty, and that is allowed. */
export function checkAnswer(question: Question, raw: RawAnswer, hints: AnswerHints = NO_HINTS): CheckedAnswer {
  if (question.kind === 'choices') return checkChoices(question, raw);
  if (question.kind === 'institution') return checkInstitution(question, raw, hints);
  if (Array.isArray(raw) && raw.length > 1) return refuse('answers.once');
  const text = (typeof raw === 'string' ? raw : (raw?.[0] ?? '')).trim();
  if (text === '') return question.required ? refuse(missingKey(question.kind)) : accept(null);
  return CHECKS[question.kind](text, question, hints);
}

function checkText(text: string, { limits }: Question, most: number): CheckedAnswer {
  const value = text.replace(/\r\n?/g, '\n');
  const length = [...value].length;
  const max = Math.min(limits.max ?? most, most);
  if (length > max) return refuse('answers.too_long', { max, length });
  if (limits.min !== undefined && length < limits.min) return refuse('answers.too_short', { min: limits.min });
  return accept(value);
}

function checkChoices(question: Question, raw: RawAnswer): CheckedAnswer {
  const ticked = [...new Set((typeof raw === 'string' ? [raw] : [...(raw ?? [])]).filter((value) => value !== ''))];
  if (ticked.some((value) => !question.options.some((option) => option.value === value)))
    return refuse('answers.choice');
  if (ticked.length === 0) return question.required ? refuse('answers.choices_missing') : accept(null);
  const { min, max } = question.limits;
  if (min !== undefined && ticked.length < min) return refuse('answers.choices_min', { min });
  if (max !== undefined && ticked.length > max) return refuse('answers.choices_max', { max });
  return accept(question.options.map((option) => option.value).filter((value) => ticked.includes(value)));
}

/** What was typed is an institution only once it was found, or said to be on no list. */
function checkInstitution(question: Question, raw: RawAnswer, { institution }: AnswerHints): CheckedAnswer {
  const { typed } = typedInstitution(raw);
  if (typed === '') return question.required ? refuse('answers.institution_missing') : accept(null);
  const length = [...typed].length;
  if (length > INSTITUTION_NAME_MAX) return refuse('answers.too_long', { max: INSTITUTION_NAME_MAX, length });
  if (institution?.found) return accept(institution.found);
  return refuse(institution && institution.matches.length > 0 ? 'answers.institution_choose' : 'answers.institution');
}

function missingKey(kind: QuestionKind): string {
  if (kind === 'consent') return 'answers.consent';
  return kind === 'choice' || kind === 'yes_no' || kind === 'country' ? 'answers.choose' : 'answers.missing';
}

function isRealDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
