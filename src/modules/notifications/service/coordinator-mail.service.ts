import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HOUR } from '../../../kernel/clock.js';
import { isId, type Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { JobHandlers } from '../../../platform/jobs/job-handlers.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Letters } from '../../../platform/mail/letters.js';
import { Subscriptions } from '../../../platform/outbox/subscriptions.js';
import { Accounts } from '../../accounts/index.js';
import { Affiliations, Institutions } from '../../institutions/index.js';

const TELL = 'institutions.tell-coordinators';
/** A class that adds its school in one lesson makes one letter, not forty-five. */
const GATHERING = HOUR;

/** Tells the coordinators of an institution that people wait for their word: one letter for all who came in an hour. */
@Injectable()
export class CoordinatorMail implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly handlers: JobHandlers,
    private readonly jobs: Jobs,
    private readonly units: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly institutions: Institutions,
    private readonly affiliations: Affiliations,
    private readonly messages: Messages,
    private readonly letters: Letters,
  ) {}

  onModuleInit(): void {
    this.subscriptions.add('coordinator-mail', {
      kinds: ['AffiliationRequested'],
      handle: async (ctx, event) => {
        const institutionId = event.detail?.['institutionId'];
        if (isId(institutionId)) await this.gather(ctx, institutionId, event.at);
      },
    });
    this.handlers.add(TELL, (ctx, payload) =>
      this.tell(ctx, String(payload['institutionId']), String(payload['hour'])),
    );
  }

  /** The hour is part of the key, so that the time of the letter does not move with every request. */
  private async gather(ctx: Ctx, institutionId: Id, at: number): Promise<void> {
    const hour = Math.floor(at / GATHERING);
    await this.units.run(ctx, (tx) =>
      this.jobs.enqueue(tx, {
        kind: TELL,
        payload: { institutionId, hour: String(hour) },
        dueAt: (hour + 1) * GATHERING,
        uniqueKey: `${institutionId}-${hour}`,
      }),
    );
  }

  private async tell(ctx: Ctx, institutionId: Id, hour: string): Promise<void> {
    const count = await this.affiliations.waitingAt(ctx, institutionId);
    const name = (await this.institutions.namesOf(ctx, [institutionId])).get(institutionId);
    if (count === 0 || !name) return;
    const coordinators = await this.accounts.findMany(ctx, await this.institutions.coordinatorsOf(ctx, institutionId));
    await this.units.run(ctx, async (tx) => {
      for (const { id: accountId, address, locale, state } of coordinators) {
        if (state !== 'active') continue;
        const t = this.messages.for(locale);
        const words = { institution: inLocale(name, locale), count };
        const subject = t('institutions.mail.waiting.subject', words);
        await this.letters.send(tx, {
          id: `waiting-${institutionId}-${hour}-${accountId}`,
          to: { address, accountId, locale },
          letter: {
            subject,
            title: subject,
            paragraphs: [t('institutions.mail.waiting.body', words)],
            action: {
              label: t('institutions.mail.action.decide'),
              path: `/desk/institutions/${institutionId}?state=requested`,
            },
          },
        });
      }
    });
  }
}
