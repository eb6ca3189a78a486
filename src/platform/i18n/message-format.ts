import { IntlMessageFormat } from 'intl-messageformat';
import { DEFAULT_LOCALE, type Locale } from '../../kernel/locale.js';
import type { Variables } from '../../kernel/domain-error.js';
import { catalogues } from './catalogue-files.js';
import { formatLocale } from './format-locale.js';

const compiled = new Map<string, IntlMessageFormat | string>();

/**
 * One message in a language, in English where that language lacks it, or `undefined` where no
 * catalogue has the key. Each message is parsed once, the first time it is shown.
 */
export function formatMessage(locale: Locale, key: string, variables: Variables = {}): string | undefined {
  const cacheKey = `${locale} ${key}`;
  let message = compiled.get(cacheKey);
  if (message === undefined) {
    const written = messageFor(locale, key);
    if (!written) return undefined;
    message = compile(written.text, written.locale);
    compiled.set(cacheKey, message);
  }
  return typeof message === 'string' ? message : String(message.format(variables));
}

function messageFor(locale: Locale, key: string): { text: string; locale: Locale } | undefined {
  for (const candidate of [locale, DEFAULT_LOCALE]) {
    const text = catalogues().get(candidate)?.get(key);
    if (text !== undefined) return { text, locale: candidate };
  }
  return undefined;
}

/** Plain words need no formatter: most messages are plain. `ignoreTag`: "<" is a character, never markup. */
function compile(text: string, locale: Locale): IntlMessageFormat | string {
  if (!/[{}']/u.test(text)) return text;
  return new IntlMessageFormat(text, formatLocale(locale), undefined, { ignoreTag: true });
}
