import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isLocale, type Locale } from '../../kernel/locale.js';
import type { Site } from '../config/site.js';
import { acceptedLocale } from '../i18n/accepted-locale.js';
import { Cookies } from './cookies.js';

const YEAR = 365 * 24 * 60 * 60;

type Offered = Pick<Site, 'locales' | 'defaultLocale'>;

/**
 * The language of an answer: what `?lang=` asks for (and this browser remembers), what it asked for before, the
 * account's, the browser's, the site's own; never one the site does not offer. The remembered wish goes at sign-in, so an account's language holds until changed again.
 */
@Injectable()
export class ReaderLanguage {
  constructor(private readonly cookies: Cookies) {}

  of(request: Request, response: Response, account: Locale | null, site: Offered): Locale {
    const offered = (locale: Locale | null): Locale | null =>
      locale !== null && site.locales.includes(locale) ? locale : null;
    const wished = offered(this.wished(request));
    if (wished) {
      this.cookies.set(response, 'lang', wished, { maxAge: YEAR, httpOnly: true });
      return wished;
    }
    const remembered = this.cookies.read(request, 'lang');
    const known = offered(isLocale(remembered) ? remembered : null) ?? offered(account);
    return known ?? acceptedLocale(request.headers['accept-language'], site.locales) ?? site.defaultLocale;
  }

  private wished(request: Request): Locale | null {
    if (!request.url.includes('lang=')) return null;
    const wished = new URLSearchParams(request.url.slice(request.url.indexOf('?') + 1)).get('lang');
    return isLocale(wished) ? wished : null;
  }
}
