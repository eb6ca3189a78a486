import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import { SitePort } from '../../../platform/config/site.js';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { LegalTextRepository } from '../data/legal-text.repository.js';
import { nextVersion, OWN_TERMS, type LegalName, type LegalText } from '../domain/legal-text.js';
import { ownText } from './own-texts.js';

/** What the office writes of a legal text, as seen at `number`. */
export interface LegalDraft {
  readonly number: number;
  readonly body: LocalizedText;
  /** Whether people must accept it again: only then the version is another. */
  readonly asksAgain: boolean;
}

/** The terms, the privacy notice and the accessibility statement: the office's, or those the portal comes with. */
@Injectable()
export class LegalTexts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: LegalTextRepository,
    private readonly events: EventLog,
    private readonly messages: Messages,
    private readonly sites: SitePort,
  ) {}

  async current(ctx: Ctx, name: LegalName): Promise<LegalText> {
    const own = async (): Promise<LegalText> => {
      const body = ownText(this.messages, name, (await this.sites.current()).name);
      return { name, number: 0, version: OWN_TERMS, since: null, body };
    };
    return (await this.rows.current(ctx, name)) ?? own();
  }

  /** The version of the terms that a person has to have accepted. */
  async termsVersion(ctx: Ctx): Promise<string> {
    return (await this.rows.version(ctx, 'terms')) ?? OWN_TERMS;
  }

  /** Puts a text in force. Throws `conflict` when another was put in force since `number`. Callers demand `site.edit`. */
  async publish(ctx: Ctx, name: LegalName, { number, body, asksAgain }: LegalDraft): Promise<void> {
    await this.work.run(ctx, async (tx) => {
      const before = await this.current(tx, name);
      const version = asksAgain ? nextVersion(tx.now, before.version) : before.version;
      const added = before.number === number && (await this.rows.add(tx, { name, number: number + 1, version, body }));
      if (!added) throw new DomainError('conflict', 'settings.stale');
      await this.events.record(tx, {
        kind: 'LegalTextPublished',
        subject: { type: 'legal_text', id: name },
        from: before.version,
        to: version,
        detail: { before: before.body, after: body },
      });
    });
  }
}
