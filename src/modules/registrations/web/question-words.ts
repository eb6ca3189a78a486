import type { QuestionView } from '../../../../views/registrations/question-view.js';
import type { Option } from '../../../../views/components/field/choice-field.js';
import type { Translate } from '../../../platform/i18n/messages.js';
import type { Locale } from '../../../kernel/locale.js';
import { inLocale } from '../../../kernel/localized-text.js';
import { COUNTRIES } from '../domain/country.js';
import { choiceValue, type InstitutionLookup, UNLISTED } from '../domain/institution-choice.js';
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

/** What was found for a typed name, to choose from; the last choice is that none of it is meant. */
export function institutionOptions({ matches }: InstitutionLookup, typed: string, say: Translate): readonly Option[] {
  const none = { label: say('answers.institution_none', { name: typed }), hint: say('answers.institution_none_hint') };
  return [
    ...matches.map(({ id, name, place }) => ({
      value: choiceValue(id, typed),
      label: name,
      ...(place ? { hint: place } : {}),
    })),
    { value: choiceValue(UNLISTED, typed), ...none },
  ];
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
