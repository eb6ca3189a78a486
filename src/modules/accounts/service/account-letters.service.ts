import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../../kernel/id.js';
import { MINUTE } from '../../../kernel/clock.js';
import { inLocale } from '../../../kernel/localized-text.js';
import { SitePort } from '../../../platform/config/site.js';
import type { Tx } from '../../../platform/database/context.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { Letters } from '../../../platform/mail/letters.js';
import { AccountRepository } from '../data/account.repository.js';
import { CODE_LIFE, type CodeRequest } from '../domain/sign-in-code.js';

/** Changes of which the owner of the account is told by mail. */
export type Notice = 'address_added' | 'address_removed' | 'address_primary' | 'password_set' | 'password_removed';

/** The letters about an account itself. */
@Injectable()
export class AccountLetters {
  constructor(
    private readonly sites: SitePort,
    private readonly messages: Messages,
    private readonly letters: Letters,
    private readonly accounts: AccountRepository,
  ) {}

  /**
   * The letter with a code. The same words for known and unknown addresses, in the language of the page it
   * was asked on. The code stands in the subject too: phones show it without opening the mail.
   */
  async code(tx: Tx, id: Id, request: CodeRequest, code: string): Promise<void> {
    const t = this.messages.for(tx.locale);
    const site = inLocale((await this.sites.current()).name, tx.locale);
    const isSignIn = request.purpose === 'sign_in';
    await this.letters.send(tx, {
      id: `code-${id}`,
      to: { address: request.address.address, accountId: request.accountId, locale: tx.locale },
      letter: {
        subject: t(isSignIn ? 'accounts.mail.code.subject' : 'accounts.mail.address_code.subject', { code, site }),
        title: t(isSignIn ? 'accounts.mail.code.title' : 'accounts.mail.address_code.title', { site }),
        paragraphs: [t('accounts.mail.code.enter', { minutes: CODE_LIFE / MINUTE })],
        code,
        closing: t('accounts.mail.code.closing', { site }),
      },
    });
  }

  /** Tells the owner of a change, at the address that was theirs before it. */
  async notice(tx: Tx, accountId: Id, notice: Notice, address: string, changed: string = address): Promise<void> {
    const account = await this.accounts.find(tx, accountId);
    const locale = account?.locale ?? tx.locale;
    const t = this.messages.for(locale);
    const site = inLocale((await this.sites.current()).name, locale);
    await this.letters.send(tx, {
      id: `account-notice-${newId()}`,
      to: { address, accountId, locale },
      letter: {
        subject: t('accounts.mail.notice.subject', { site }),
        title: t('accounts.mail.notice.title'),
        paragraphs: [t(`accounts.mail.notice.${notice}`, { address: changed }), t('accounts.mail.notice.not_you')],
        action: { label: t('accounts.mail.notice.action'), path: '/me/security' },
      },
    });
  }
}
