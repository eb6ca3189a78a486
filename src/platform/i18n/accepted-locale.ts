import { LOCALES, type Locale } from '../../kernel/locale.js';

/** The first language of an Accept-Language header that is offered (RFC 9110, section 12.5.4). */
export function acceptedLocale(header: string | undefined, offered: readonly Locale[] = LOCALES): Locale | null {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map(readWish)
    .filter((wish) => wish.weight > 0)
    .sort((left, right) => right.weight - left.weight); // stable: equal weights keep their order
  for (const { tag } of wishes) {
    const locale = spokenFor(tag, offered);
    if (locale) return locale;
  }
  return null;
}

function readWish(part: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
  const quality = parameters.map((text) => text.trim()).find((text) => text.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { tag: tag.trim(), weight: Number.isFinite(weight) ? weight : 0 };
}

/** `zh-Hant-TW` is served the Chinese there is: nearer to its reader than English. */
function spokenFor(tag: string, offered: readonly Locale[]): Locale | undefined {
  const language = tag.split('-')[0];
  return offered.find((locale) => locale.split('-')[0] === language);
}
