import type { QuestionView } from '../../../../views/registrations/question-view.js';
import type { Locale } from '../../../kernel/locale.js';
import { inLocale } from '../../../kernel/localized-text.js';
import { COUNTRIES } from '../domain/country.js';
import type { Binding, Question } from '../domain/question.js';
import { countryName } from './shown-answer.js';

/** Tokens of the HTML standard, so that a browser fills in what it knows. */
const AUTOCOMPLETE: Readonly<Partial<Record<Binding, string>>> = {
  legal_name: 'name',
  country: 'country',
  city: 'address-level2',
  birth_date: 'bday',
  occupation: 'organization-title',
  institution_name: 'organization',
  phone: 'tel',
};

/** A question as its field shows it, in the reader's language. */
export function questionView(question: Question, locale: Locale): QuestionView {
  const { id, kind, label, hint, required, options, consentText, limits, binding } = question;
  return {
    id,
    kind,
    label: inLocale(label, locale),
    hint: inLocale(hint, locale),
    required,
    options:
      kind === 'country'
        ? countryOptions(locale)
        : options.map((option) => ({ value: option.value, label: inLocale(option.label, locale) })),
    consentText: consentText ? inLocale(consentText, locale) : null,
    max: limits.max ?? null,
    autocomplete: binding ? (AUTOCOMPLETE[binding] ?? null) : null,
  };
}

const countries = new Map<Locale, readonly { value: string; label: string }[]>();

function countryOptions(locale: Locale): readonly { value: string; label: string }[] {
  const known = countries.get(locale);
  if (known) return known;
  const collator = new Intl.Collator(locale);
  const listed = COUNTRIES.map((value) => ({ value, label: countryName(value, locale) }));
  listed.sort((left, right) => collator.compare(left.label, right.label));
  countries.set(locale, listed);
  return listed;
}
