import { LOCALES } from '../../../kernel/locale.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { FormValues } from '../../../platform/http/index.js';

/** The text whose languages are the fields `<name>.en`, `<name>.zh-CN`, `<name>.ar` of a form. */
export function localizedOf(form: object, name: string): LocalizedText {
  const fields = form as Readonly<Record<string, unknown>>;
  const said = LOCALES.map((locale) => [locale, fields[`${name}.${locale}`]] as const);
  return Object.fromEntries(said.filter((pair): pair is [(typeof LOCALES)[number], string] => Boolean(pair[1])));
}

/** The same way back: texts as the fields of a form. */
export function localizedValues(texts: Readonly<Record<string, LocalizedText>>): FormValues {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) =>
      LOCALES.map((locale) => [`${name}.${locale}`, text[locale] ?? ''] as const),
    ),
  );
}
