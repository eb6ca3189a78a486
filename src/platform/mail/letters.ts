import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/id.js';
import { inLocale } from '../../kernel/localized-text.js';
import { Config } from '../config/config.js';
import { SitePort } from '../config/site.js';
import type { Tx } from '../database/context.js';
import { Jobs } from '../jobs/jobs.js';
import { letterHtml, letterText, type Site } from './letter-rendering.js';
import type { LetterTo } from './letter.js';
import { domainOf } from './sender-address.js';

export const SEND_MAIL = 'mail.send';

/** Letters leave after the commit of the unit they were written in, and never if it fails. */
@Injectable()
export class Letters {
  private readonly url: string;
  private readonly domain: string;

  constructor(
    config: Config,
    private readonly sites: SitePort,
    private readonly jobs: Jobs,
  ) {
    this.url = config.baseUrl ?? `http://localhost:${config.port}`;
    this.domain = domainOf(config.mailFrom);
  }

  /** Writes the letter and the job that sends it. A letter whose id was written before is not written again. */
  async send(tx: Tx, { id, to, letter }: LetterTo): Promise<void> {
    const mailId = newId();
    const { name, shades } = await this.sites.current();
    const site: Site = { name: inLocale(name, to.locale), url: this.url, shades };
    const written = await tx.db.insert(
      'mails',
      {
        id: mailId,
        messageId: `<${id}@${this.domain}>`,
        accountId: to.accountId ?? null,
        toAddress: to.address,
        locale: to.locale,
        subject: oneLine(letter.subject),
        text: letterText(letter, site),
        html: letterHtml(letter, to.locale, site),
        ics: letter.calendar ?? null,
        holdsSecret: letter.code !== undefined,
        state: 'queued',
        createdAt: tx.now,
      },
      { orIgnore: true },
    );
    if (written === 0) return;
    await this.jobs.enqueue(tx, { kind: SEND_MAIL, payload: { mailId }, urgent: letter.code !== undefined });
  }
}

/** A subject is one header line, whatever a title contains. */
function oneLine(subject: string): string {
  return subject.replace(/\s+/gu, ' ').trim();
}
