import { Logger } from '@nestjs/common';
import type { Variables } from '../../kernel/domain-error.js';
import type { Locale } from '../../kernel/locale.js';
import { catalogues } from './catalogue-files.js';
import { formatMessage } from './message-format.js';

/** Gives the words for a key of the catalogues; `variables` fill the ICU message. */
export type Translate = (key: string, variables?: Variables) => string;

/**
 * The portal's words. An unknown key throws while building and testing; where people work it is
 * logged once and the key itself is shown, because a page with one odd word beats no page.
 */
export class Messages {
  private readonly logger = new Logger(Messages.name);
  private readonly reported = new Set<string>();
  private readonly byLocale = new Map<Locale, Translate>();

  constructor(private readonly onUnknownKey: 'throw' | 'log' = 'throw') {
    catalogues(); // a broken catalogue stops the start, not the first page
  }

  for(locale: Locale): Translate {
    let translate = this.byLocale.get(locale);
    if (!translate) {
      translate = (key, variables) => formatMessage(locale, key, variables) ?? this.unknown(key);
      this.byLocale.set(locale, translate);
    }
    return translate;
  }

  private unknown(key: string): string {
    if (this.onUnknownKey === 'throw') throw new Error(`No catalogue has the message ${key}`);
    if (!this.reported.has(key)) this.logger.error(`No catalogue has the message ${key}`);
    this.reported.add(key);
    return key;
  }
}
