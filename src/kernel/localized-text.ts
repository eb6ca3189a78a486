import { DEFAULT_LOCALE, type Locale } from './locale.js';

/** What people wrote, per language. A missing language falls back, see `inLocale`. */
export type LocalizedText = Readonly<Partial<Record<Locale, string>>>;

/** The text for a reader: own language, then English, then any language that has words. */
export function inLocale(text: LocalizedText | null | undefined, locale: Locale): string {
  if (!text) return '';
  return text[locale] || text[DEFAULT_LOCALE] || Object.values(text).find(Boolean) || '';
}
