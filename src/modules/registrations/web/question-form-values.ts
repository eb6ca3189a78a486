import { LOCALES } from '../../../kernel/locale.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { FormValues } from '../../../platform/http/index.js';
import type { Question, QuestionDraft, QuestionOption } from '../domain/question.js';
import type { QuestionForm } from './question.form.js';

const VALUE_LENGTH = 40;

/** A question as its editor shows it: the inverse of `questionDraft`. */
export function questionValues(question: Question): FormValues {
  const { kind, required, binding, sensitive, retentionDays, limits, options } = question;
  return {
    kind,
    ...localizedValues('label', question.label),
    ...localizedValues('hint', question.hint),
    ...localizedValues('consentText', question.consentText ?? {}),
    ...(required ? { required: 'yes' } : {}),
    ...(sensitive ? { sensitive: 'yes' } : {}),
    binding: binding ?? '',
    section: question.section ?? '',
    min: limits.min === undefined ? '' : String(limits.min),
    max: limits.max === undefined ? '' : String(limits.max),
    retentionDays: retentionDays === null ? '' : String(retentionDays),
    options: options.map(optionLine).join('\n'),
  };
}

/** What the editor sent, as a question. `key` is the one it has, or a new one that no other question has. */
export function questionDraft(form: QuestionForm, key: string): QuestionDraft {
  const { kind, required, binding, sensitive, retentionDays, min, max } = form;
  const chooses = kind === 'choice' || kind === 'choices';
  return {
    key,
    kind,
    label: localized(form, 'label'),
    hint: localized(form, 'hint'),
    required,
    options: chooses ? optionsFrom(form.options ?? '') : [],
    limits: { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) },
    consentText: kind === 'consent' ? localized(form, 'consentText') : null,
    binding: kind === 'consent' ? null : binding,
    sensitive,
    retentionDays,
    section: form.section,
  };
}

/** A name for a new question from its English label: `Year of graduation` -> `year_of_graduation`. */
export function newKey(label: string, taken: readonly string[]): string {
  const words = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '_');
  const base = words.replace(/^[^a-z]+|_+$/gu, '').slice(0, 50) || 'question';
  let key = base;
  for (let number = 2; taken.includes(key); number += 1) key = `${base}_${number}`;
  return key;
}

function localized(form: QuestionForm, name: 'label' | 'hint' | 'consentText'): LocalizedText {
  const text: Record<string, string> = {};
  for (const locale of LOCALES) {
    const words = form[`${name}.${locale}` as const];
    if (words) text[locale] = words;
  }
  return text;
}

function localizedValues(name: string, text: LocalizedText): FormValues {
  return Object.fromEntries(LOCALES.map((locale) => [`${name}.${locale}`, text[locale] ?? '']));
}

function optionLine({ value, label }: QuestionOption): string {
  return [value, ...LOCALES.map((locale) => label[locale] ?? '')].join(' | ').replace(/( \| )+$/u, '');
}

/** A line without bars is a label, from which the value is made. */
function optionsFrom(text: string): QuestionOption[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [first = '', ...labels] = line.split('|').map((part) => part.trim());
      if (labels.length === 0) return { value: first.slice(0, VALUE_LENGTH), label: { en: first } };
      const label = Object.fromEntries(
        LOCALES.flatMap((locale, index) => (labels[index] ? [[locale, labels[index]]] : [])),
      );
      return { value: first.slice(0, VALUE_LENGTH), label };
    });
}
