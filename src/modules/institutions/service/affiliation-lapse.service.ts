import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { AffiliationRepository } from '../data/affiliation.repository.js';
import { dayOf } from '../domain/day.js';

const AT_ONCE = 100;

/** Ends what has reached the last day that was told of it, which frees the number for the next person. */
@Injectable()
export class AffiliationLapse {
  constructor(
    private readonly units: UnitOfWork,
    private readonly affiliations: AffiliationRepository,
    private readonly events: EventLog,
  ) {}

  /** Ends some, in one unit, and answers the last; null when none was left. */
  async endSome(ctx: Ctx): Promise<Id | null> {
    return this.units.run(ctx, async (tx) => {
      const over = await this.affiliations.pastLastDay(tx, dayOf(tx.now), AT_ONCE);
      for (const { id, accountId, institutionId } of over) {
        await this.affiliations.end(tx, id, { state: 'ended', reason: null, decidedBy: null });
        await this.events.record(tx, {
          kind: 'AffiliationLapsed',
          subject: { type: 'affiliation', id },
          accountId,
          from: 'confirmed',
          to: 'ended',
          detail: { institutionId },
        });
      }
      return over.at(-1)?.id ?? null;
    });
  }
}
