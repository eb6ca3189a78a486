import type { Said, SaidLines } from '../../../../views/programs/said.js';
import type { Locale } from '../../../kernel/locale.js';
import { spokenTo, type LocalizedText } from '../../../kernel/localized-text.js';
import { linesOf, plainLine, renderMarkdown } from '../../../platform/text/markdown.js';

/** A text for a reader, which says its language where it is not theirs. */
export function said(text: LocalizedText | null | undefined, locale: Locale): Said {
  const { words, locale: found } = spokenTo(text, locale);
  return found === null || found === locale ? { text: words } : { text: words, lang: found };
}

/** The same for a text of one point a line. */
export function saidLines(text: LocalizedText, locale: Locale): SaidLines {
  const { text: words, lang } = said(text, locale);
  return { lines: linesOf(words).map(plainLine), ...(lang ? { lang } : {}) };
}

/** The same for Markdown, as sanitised HTML. */
export function saidHtml(text: LocalizedText, locale: Locale): Said {
  const { text: words, lang } = said(text, locale);
  return { text: words ? renderMarkdown(words) : '', ...(lang ? { lang } : {}) };
}

/** The names, in the reader's language, of the other languages these texts are shown in. */
export function foreignNames(texts: readonly LocalizedText[], locale: Locale): string[] {
  const others = texts.flatMap((text) => said(text, locale).lang ?? []);
  const names = new Intl.DisplayNames([locale], { type: 'language', languageDisplay: 'standard' });
  return [...new Set(others)].map((tag) => names.of(tag === 'zh-CN' ? 'zh' : tag) ?? tag);
}
