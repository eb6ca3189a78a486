import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import { digestOf } from '../../../kernel/digest.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { newId, type Id } from '../../../kernel/id.js';
import { Config } from '../../../platform/config/config.js';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { CalendarFeedRepository } from '../data/calendar-feed.repository.js';

/** The secret address of a person's own dates, as they see it. */
export interface OwnFeed {
  readonly path: string;
  readonly createdAt: number;
}

/**
 * A calendar cannot sign in, so it reads a secret address. The secret is derived from the feed's id and the portal's
 * own secret, so its owner can look it up again, while the database knows no more than its hash.
 */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly config: Config,
    private readonly work: UnitOfWork,
    private readonly feeds: CalendarFeedRepository,
    private readonly events: EventLog,
  ) {}

  /** The feed of the person of this request, if they have one. */
  async mine(ctx: Ctx): Promise<OwnFeed | null> {
    const feed = await this.feeds.ofAccount(ctx, personIn(ctx));
    return feed && { path: `/calendar/${this.secretOf(feed.id)}`, createdAt: feed.createdAt };
  }

  /** Whose feed a secret opens; null for one that is unknown, revoked, or whose owner may not enter. */
  async accountOf(ctx: Ctx, secret: string): Promise<Id | null> {
    return (await this.feeds.byToken(ctx, digestOf(secret)))?.accountId ?? null;
  }

  /** Makes the feed. One that is there already stays. */
  async begin(ctx: Ctx): Promise<void> {
    const accountId = personIn(ctx);
    const id = newId();
    await this.work.run(ctx, async (tx) => {
      if (!(await this.feeds.add(tx, { id, accountId, tokenHash: digestOf(this.secretOf(id)) }))) return;
      await this.events.record(tx, {
        kind: 'CalendarFeedMade',
        subject: { type: 'account', id: accountId },
        accountId,
      });
    });
  }

  /** Ends the feed: its address answers nobody any more. */
  async revoke(ctx: Ctx): Promise<void> {
    const accountId = personIn(ctx);
    await this.work.run(ctx, async (tx) => {
      if (!(await this.feeds.revoke(tx, accountId))) return;
      await this.events.record(tx, {
        kind: 'CalendarFeedRevoked',
        subject: { type: 'account', id: accountId },
        accountId,
      });
    });
  }

  private secretOf(id: Id): string {
    return createHmac('sha256', this.config.secret).update(`calendar feed ${id}`).digest('base64url');
  }
}

function personIn(ctx: Ctx): Id {
  const accountId = personOf(ctx.actor);
  if (accountId === null) throw new DomainError('signed_out', 'errors.signed_out');
  return accountId;
}
