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

describe('the language of a visitor', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['ar-EG', 'ar'],
    ['fr-FR,fr;q=0.9', 'en'],
    ['fr, ar;q=0.5, en;q=0.7', 'en'],
    ['en;q=0, zh;q=0.1', 'zh-CN'],
    ['*', 'en'],
    [';;;q=x,,', 'en'],
  ])('accepting %s is %s', (header, locale) => {
    expect(acceptedLocale(header)).toBe(locale);
  });
});
