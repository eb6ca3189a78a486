import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../src/kernel/locale.js';
import { acceptedLocale } from '../../../src/platform/i18n/accepted-locale.js';
import { catalogues } from '../../../src/platform/i18n/catalogue-files.js';
import { formatMessage } from '../../../src/platform/i18n/message-format.js';
import { Messages } from '../../../src/platform/i18n/messages.js';

describe('Messages', () => {
  it('throws on an unknown key while testing, and shows the key where people work', () => {
    expect(() => new Messages('throw').for('en')('shell.no_such_key')).toThrow('shell.no_such_key');
    expect(new Messages('log').for('en')('shell.no_such_key')).toBe('shell.no_such_key');
  });

  it('fills variables by ICU, and leaves markup in them alone', () => {
    const translate = new Messages().for('en');
    expect(translate('times.day_time', { day: '<b>Fri</b>', time: '{x}' })).toBe('<b>Fri</b>, {x}');
  });

  it.each(LOCALES)('compiles every message of %s', (locale) => {
    for (const key of catalogues().get(locale)?.keys() ?? []) {
      // A message that needs variables says so; anything else is a broken message.
      try {
        formatMessage(locale, key);
      } catch (error) {
        expect(String(error), key).toContain('not provided');
      }
    }
  });
});

describe.each(LOCALES)('the catalogue of %s', (locale) => {
  const folder = new URL(`../../../src/platform/i18n/catalogues/${locale}/`, import.meta.url);
  const files = readdirSync(folder).map((file) => {
    return {
      area: file.replace(/\.json$/u, ''),
      keys: Object.keys(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
    };
  });

  it('holds each message in the file of its area, "home.x" in home.json or home-tasks.json', () => {
    const lost = files.flatMap(({ area, keys }) => {
      return keys.filter((key) => !`${area}-`.startsWith(`${key.split('.')[0]}-`)).map((key) => `${area}: ${key}`);
    });
    expect(lost).toEqual([]);
  });

  it('holds no key that stands twice', () => {
    const keys = files.flatMap((file) => file.keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('asks for the same variables as the English words', () => {
    const variablesOf = (text = '') => [...new Set(text.match(/\{\s*\w+(?=\s*[,}])/gu) ?? [])].sort();
    const odd = [...(catalogues().get(locale) ?? [])].filter(([key, text]) => {
      const english = catalogues().get('en')?.get(key);
      return english !== undefined && variablesOf(text).some((name) => !variablesOf(english).includes(name));
    });
    expect(odd.map(([key]) => key)).toEqual([]);
  });
});

describe('the language of a visitor', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['ar-EG', 'ar'],
    ['fr-FR,fr;q=0.9', null],
    ['fr, ar;q=0.5, en;q=0.7', 'en'],
    ['en;q=0, zh;q=0.1', 'zh-CN'],
    ['*', null],
    [';;;q=x,,', null],
  ])('accepting %s is %s', (header, locale) => {
    expect(acceptedLocale(header)).toBe(locale);
  });

  it('is one that is offered', () => {
    expect(acceptedLocale('zh, ar;q=0.5', ['en', 'ar'])).toBe('ar');
  });
});
