import { LOCALES } from '../../../kernel/locale.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { FormValues } from '../../../platform/http/index.js';

/** `name.en`, `name.zh-CN`, `name.ar` of a form as one text; languages left empty are left out. */
export function textIn(form: object, name: string): LocalizedText {
  const values = form as Readonly<Record<string, string | undefined>>;
  return Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const text = values[`${name}.${locale}`];
      return text ? [[locale, text]] : [];
    }),
  );
}

/** A text as the fields of its languages. */
export function fieldsOf(name: string, text: LocalizedText): FormValues {
  return Object.fromEntries(LOCALES.map((locale) => [`${name}.${locale}`, text[locale] ?? '']));
}
