import type { Locale } from '../../kernel/locale.js';

/**
 * The tag given to `Intl`. Arabic keeps Western digits: codes, references and dates on forms are
 * written with them, and a page that mixes two sets of digits is read wrong.
 */
const FORMAT_LOCALES: Readonly<Record<Locale, string>> = {
  en: 'en',
  'zh-CN': 'zh-CN',
  ar: 'ar-u-nu-latn',
};

export function formatLocale(locale: Locale): string {
  return FORMAT_LOCALES[locale];
}
