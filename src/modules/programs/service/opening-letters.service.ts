import { Injectable } from '@nestjs/common';
import { digestOf } from '../../../kernel/digest.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Tx } from '../../../platform/database/context.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { timesFor } from '../../../platform/i18n/times.js';
import { Letters } from '../../../platform/mail/letters.js';
import type { OpeningNoticeRow } from '../data/opening-notice.repository.js';
import type { OfferingView } from '../domain/offering-view.js';
import type { Region } from '../domain/region.js';

interface Confirmation {
  readonly offering: OfferingView;
  readonly region: Region;
  readonly address: string;
  readonly token: string;
}

/** The two letters to people who want to be told when an offering opens where they are. */
@Injectable()
export class OpeningLetters {
  constructor(
    private readonly messages: Messages,
    private readonly letters: Letters,
  ) {}

  async confirmation(tx: Tx, { offering, region, address, token }: Confirmation): Promise<void> {
    const t = this.messages.for(tx.locale);
    const words = { offering: inLocale(offering.title, tx.locale), region: inLocale(region.name, tx.locale) };
    await this.letters.send(tx, {
      id: `opening-asked-${digestOf(token).slice(0, 32)}`,
      to: { address, locale: tx.locale },
      letter: {
        subject: t('regions.mail.confirm_subject', words),
        title: t('regions.mail.confirm_title', words),
        paragraphs: [t('regions.mail.confirm_body', words)],
        action: { label: t('regions.mail.confirm_action'), path: `/opening-notices/${token}` },
      },
    });
  }

  /** `offering` as it stands in the region. */
  async opened(tx: Tx, notice: OpeningNoticeRow, offering: OfferingView, region: Region): Promise<void> {
    const { locale, address, accountId, zone } = notice;
    const t = this.messages.for(locale);
    const words = { offering: inLocale(offering.title, locale), region: inLocale(region.name, locale) };
    const times = timesFor(locale, zone, tx.now);
    const until = offering.closesAt === null ? null : times.deadline(offering.closesAt, offering.zone);
    const facts = [
      { label: t('regions.mail.region'), value: words.region },
      ...(until
        ? [
            {
              label: t('regions.mail.open_until'),
              value: until.yours ? `${until.text} (${until.yours})` : until.text,
            },
          ]
        : []),
    ];
    await this.letters.send(tx, {
      id: `opening-${notice.id}-${notice.askedAt}`,
      to: { address, accountId, locale },
      letter: {
        subject: t('regions.mail.open_subject', words),
        title: t('regions.mail.open_title', words),
        paragraphs: [t('regions.mail.open_body', words)],
        facts,
        action: {
          label: t('regions.mail.open_action'),
          path: `/offerings/${offering.slug}/registration?region=${encodeURIComponent(region.code)}`,
        },
      },
    });
  }
}
