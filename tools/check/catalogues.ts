import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { KEY_FILE, messageKeySource } from '../messages.js';
import { areasIn, type Area } from './catalogue.js';
import type { Step } from './step.js';

/** Languages that must have every key. */
const COMPLETE = ['en', 'zh-CN'];
/** Arabic proves right-to-left writing where everybody comes by. */
const ARABIC = ['shell', 'catalogue', 'errors', 'forms', 'accounts', 'signup', 'mail', 'times'];

/** Every language has every key, every message parses, and all say the same variables. */
export const catalogues: Step = {
  name: 'message catalogues',
  async run(root) {
    const areas = areasIn(root);
    return [...areas.flatMap(brokenIn), ...gaps(areas), ...differences(areas), ...(await staleKeys(root))];
  },
};

function brokenIn({ path, locale, name, messages }: Area): string[] {
  return Object.entries(messages).flatMap(([key, message]) => {
    if (!key.startsWith(`${name}.`)) return [`${path}: ${key} does not begin with ${name}.`];
    if (message.trim() === '') return [`${path}: ${key} is empty`];
    try {
      variablesOf(message, locale);
      return [];
    } catch (error) {
      return [`${path}: ${key} is not an ICU message (${String(error)})`];
    }
  });
}

function gaps(areas: readonly Area[]): string[] {
  const english = areas.filter(({ locale }) => locale === 'en');
  const missing = [...new Set(areas.map(({ locale }) => locale)), ...COMPLETE].filter(
    (locale, at, all) => all.indexOf(locale) === at,
  );
  return missing.flatMap((locale) => {
    const own = new Map(areas.filter((area) => area.locale === locale).map((area) => [area.name, area]));
    const lacking = english
      .filter(({ name }) => COMPLETE.includes(locale) || (locale === 'ar' && ARABIC.includes(name)))
      .flatMap(({ name, messages }) =>
        Object.keys(messages)
          .filter((key) => own.get(name)?.messages[key] === undefined)
          .map((key) => `${locale}/${name}.json lacks ${key}`),
      );
    const surplus = [...own.values()].flatMap(({ path, name, messages }) => {
      const source = english.find((area) => area.name === name)?.messages ?? {};
      return Object.keys(messages)
        .filter((key) => source[key] === undefined)
        .map((key) => `${path}: ${key} is not in English`);
    });
    return [...lacking, ...surplus];
  });
}

function differences(areas: readonly Area[]): string[] {
  const english = new Map(
    areas.filter(({ locale }) => locale === 'en').flatMap(({ messages }) => Object.entries(messages)),
  );
  return areas
    .filter(({ locale }) => locale !== 'en')
    .flatMap(({ path, locale, messages }) =>
      Object.entries(messages).flatMap(([key, message]) => {
        const source = english.get(key);
        if (source === undefined) return [];
        const [here, there] = [namesIn(message, locale), namesIn(source, 'en')];
        return here === there
          ? []
          : [`${path}: ${key} has the variables ${here || 'none'}, English has ${there || 'none'}`];
      }),
    );
}

function namesIn(message: string, locale: string): string {
  try {
    return [...variablesOf(message, locale)].sort().join(', ');
  } catch {
    return 'unreadable';
  }
}

interface Element {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
  readonly children?: readonly Element[];
}

/** Types of ICU elements: 0 is text, 7 the # of a plural, 8 a tag; the rest name a variable. */
function variablesOf(message: string, locale: string): Set<string> {
  const found = new Set<string>();
  const walk = (elements: readonly Element[]) => {
    for (const { type, value, options, children } of elements) {
      if (type !== 0 && type !== 7) found.add(String(value));
      for (const option of Object.values(options ?? {})) walk(option.value);
      walk(children ?? []);
    }
  };
  walk(new IntlMessageFormat(message, locale).getAst());
  return found;
}

async function staleKeys(root: string): Promise<string[]> {
  const path = join(root, KEY_FILE);
  const committed = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return committed === (await messageKeySource(root))
    ? []
    : [`${KEY_FILE} is not what the catalogues make of it: run npm run messages`];
}
