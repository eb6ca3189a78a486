import { DomainError } from '../../../kernel/domain-error.js';
import type { FormContent } from './form-content.js';
import { BINDINGS, QUESTION_KINDS, type QuestionDraft } from './question.js';

const KEY = /^[a-z][a-z0-9_]{0,59}$/;
const MOST_QUESTIONS = 60;
const MOST_SECTIONS = 20;

/** Throws `invalid` naming the first question or section that could not be asked as it stands. */
export function checkContent({ sections, questions }: FormContent): void {
  if (sections.length > MOST_SECTIONS) {
    throw new DomainError('invalid', 'sections.too_many', { most: MOST_SECTIONS }, 'title.en');
  }
  for (const { title } of sections) {
    const named = Object.values(title).some((text) => text && text.trim() !== '');
    if (!named) throw new DomainError('invalid', 'forms.required', {}, 'title.en');
  }
  checkQuestions(questions);
}

function checkQuestions(questions: readonly QuestionDraft[]): void {
  if (questions.length > MOST_QUESTIONS) {
    throw new DomainError('invalid', 'registrations.too_many_questions', { most: MOST_QUESTIONS });
  }
  const keys = new Set<string>();
  questions.forEach((question, index) => {
    const fault = faultOf(question) ?? (keys.has(question.key) ? 'registrations.question_twice' : null);
    if (fault) throw new DomainError('invalid', fault, { number: index + 1 }, `questions.${index}`);
    keys.add(question.key);
  });
}

function faultOf(question: QuestionDraft): string | null {
  const { key, kind, label, options, consentText, binding, limits } = question;
  if (!KEY.test(key)) return 'registrations.question_key';
  if (!QUESTION_KINDS.includes(kind)) return 'registrations.question_kind';
  if (!Object.values(label).some((text) => text && text.trim() !== '')) return 'registrations.question_label';
  if (binding !== null && !BINDINGS.includes(binding)) return 'registrations.question_binding';
  if (limits.min !== undefined && limits.max !== undefined && limits.min > limits.max)
    return 'registrations.question_limits';
  if (kind === 'choice' || kind === 'choices') {
    if (options.length < 2) return 'registrations.question_options';
    if (new Set(options.map(({ value }) => value)).size !== options.length)
      return 'registrations.question_option_twice';
  }
  const words = Object.values(consentText ?? {}).some((text) => text && text.trim() !== '');
  return kind === 'consent' && !words ? 'registrations.question_consent' : null;
}
