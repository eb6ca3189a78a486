import { LOCALES, type Locale } from '../../../kernel/locale.js';
import { inLocale, type LocalizedText } from '../../../kernel/localized-text.js';
import type { Messages } from '../../../platform/i18n/messages.js';
import type { LegalName } from '../domain/legal-text.js';

/** The sections of the texts the portal comes with, as their messages are named. */
const SECTIONS: Readonly<Record<LegalName, readonly string[]>> = {
  terms: ['account', 'conduct', 'data', 'work', 'changes', 'contact'].map((section) => `terms.${section}`),
  privacy: [1, 2, 3, 4, 5].map((section) => `texts.privacy.${section}`),
  accessibility: [1, 2, 3].map((section) => `texts.accessibility.${section}`),
};

/** The text the portal comes with, in every language, written as an office would write it. */
export function ownText(messages: Messages, name: LegalName, siteName: LocalizedText): LocalizedText {
  const inLanguage = (locale: Locale): string => {
    const t = messages.for(locale);
    const site = inLocale(siteName, locale);
    const told = { site, siteName: site };
    return SECTIONS[name].map((key) => `## ${t(`${key}.title`)}\n\n${t(`${key}.text`, told)}`).join('\n\n');
  };
  return Object.fromEntries(LOCALES.map((locale) => [locale, inLanguage(locale)]));
}
