import { DEFAULT_LOCALE, LOCALES, type Locale } from './locale.js';

/** What people wrote, per language. A missing language falls back, see `inLocale`. */
export type LocalizedText = Readonly<Partial<Record<Locale, string>>>;

/** Words with the language they are in. */
export interface Spoken {
  readonly words: string;
  /** Null where nobody has written anything. */
  readonly locale: Locale | null;
}

/** As `inLocale`, with the language that was found: pages tell readers which one they are given instead of theirs. */
export function spokenTo(text: LocalizedText | null | undefined, locale: Locale): Spoken {
  const order = [locale, DEFAULT_LOCALE, ...LOCALES];
  const found = order.find((each) => text?.[each]);
  return { words: (found && text?.[found]) || '', locale: found ?? null };
}

/** The text for a reader: own language, then English, then any language that has words. */
export function inLocale(text: LocalizedText | null | undefined, locale: Locale): string {
  if (!text) return '';
  return text[locale] || text[DEFAULT_LOCALE] || Object.values(text).find(Boolean) || '';
}
