import type { Locale } from '../../../kernel/locale.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Translate } from '../../../platform/i18n/messages.js';
import { e164 } from '../domain/phone-number.js';
import { isInstitutionAnswer } from '../domain/prefill.js';
import type { Question } from '../domain/question.js';

/** An answer in words: options by their labels, countries by name, truth as yes or no. */
export function shownAnswer(
  question: Pick<Question, 'kind' | 'options'>,
  value: unknown,
  locale: Locale,
  say: Translate,
): string {
  if (typeof value === 'boolean') return say(value ? 'shell.form.yes' : 'shell.form.no');
  if (isInstitutionAnswer(value))
    return value.id === null ? say('answers.institution_shown_unlisted', { name: value.name }) : value.name;
  if (question.kind === 'country') return countryName(String(value), locale);
  if (question.kind === 'choice') return labelOf(question, String(value), locale);
  if (Array.isArray(value))
    return value.map((each) => labelOf(question, String(each), locale)).join(say('registrations.list_comma'));
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Numbers and addresses run from left to right, also among Arabic words. */
export function answerDirection({ kind }: Question): 'ltr' | 'auto' {
  return kind === 'phone' || kind === 'email' || kind === 'date' ? 'ltr' : 'auto';
}

/** Where an answer leads: an address to a letter, a number to a call. */
export function answerLink({ kind }: Question, value: unknown): string | null {
  if (typeof value !== 'string') return null;
  if (kind === 'email') return `mailto:${value}`;
  return kind === 'phone' ? `tel:${e164(value)}` : null;
}

function labelOf({ options }: Pick<Question, 'options'>, value: string, locale: Locale): string {
  const option = options.find((each) => each.value === value);
  return option ? inLocale(option.label, locale) : value;
}

const names = new Map<Locale, Intl.DisplayNames>();

/** The country's name in the reader's language, from the runtime's own data. */
export function countryName(code: string, locale: Locale): string {
  let inLanguage = names.get(locale);
  if (!inLanguage) names.set(locale, (inLanguage = new Intl.DisplayNames([locale], { type: 'region' })));
  return inLanguage.of(code) ?? code;
}
