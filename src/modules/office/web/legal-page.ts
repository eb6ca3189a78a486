import { LegalPage, type LegalPageProps } from '../../../../views/texts/legal.js';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../../kernel/locale.js';
import { renderDocument } from '../../../platform/text/markdown.js';
import { page, type Page } from '../../../platform/http/index.js';
import type { Translate } from '../../../platform/i18n/messages.js';
import type { LegalText } from '../domain/legal-text.js';

/** A legal text as a reader of this language sees it: in another language, said so, where their own is missing. */
export function legalProps(text: LegalText, locale: Locale): LegalPageProps {
  const { name, body, since, version } = text;
  const written = [locale, DEFAULT_LOCALE, ...LOCALES].find((each) => body[each]) ?? locale;
  return { name, since, version, html: renderDocument(body[written] ?? ''), locale: written };
}

/** The page of a legal text. */
export function legalPage(text: LegalText, locale: Locale, t: Translate): Page {
  const title = t(text.name === 'terms' ? 'terms.title' : `texts.${text.name}.title`);
  return page(LegalPage, legalProps(text, locale), { title });
}
