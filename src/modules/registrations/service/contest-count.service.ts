import { Injectable, type OnModuleInit } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import { MINUTE } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { JobHandlers } from '../../../platform/jobs/job-handlers.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { type ContestChoice, ContestChoices, ContestCounts, Offerings } from '../../programs/index.js';
import {
  peopleIn,
  peopleOver,
  peopleOverIn,
  pinToContest,
  placesHeld,
  recountPlaces,
} from '../data/contest-place.repository.js';

const SETTLE = 'registrations.settle-contest';

/** Tells `programs` who is in what of a contest, and keeps count when an offering moves between contests. */
@Injectable()
export class ContestCounting implements OnModuleInit {
  constructor(
    private readonly choices: ContestChoices,
    private readonly counts: ContestCounts,
    private readonly offerings: Offerings,
    private readonly units: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.choices.add('registrations', (ctx, contestId) => this.chosen(ctx, contestId));
    this.counts.add('registrations', {
      over: peopleOver,
      people: peopleIn,
      clashes: peopleOverIn,
      moved: (tx, offeringId, contests) => this.moved(tx, offeringId, contests),
    });
    this.handlers.add(SETTLE, (ctx, payload) =>
      this.units.run(ctx, (tx) => count(tx, String(payload['offeringId']), idsOf(payload['contests']))),
    );
  }

  /** What the reader is in, of a contest; empty for who is not signed in. */
  async chosen(ctx: Ctx, contestId: Id): Promise<readonly ContestChoice[]> {
    const accountId = personOf(ctx.actor);
    if (accountId === null) return [];
    const held = await placesHeld(ctx, contestId, accountId);
    const offerings = await this.offerings.findMany(
      ctx,
      held.map(({ offeringId }) => offeringId),
    );
    return held.flatMap(({ offeringId, registrationId }) => {
      const offering = offerings.find(({ id }) => id === offeringId);
      return offering ? [{ offeringId, registrationId, title: offering.title }] : [];
    });
  }

  private async moved(tx: Tx, offeringId: Id, contests: readonly Id[]): Promise<void> {
    await count(tx, offeringId, contests);
    // Whoever read the offering before it moved and is written after it would be pinned to where it stood.
    await this.jobs.enqueue(tx, { kind: SETTLE, payload: { offeringId, contests }, dueAt: tx.now + MINUTE });
  }
}

async function count(tx: Tx, offeringId: Id, contests: readonly Id[]): Promise<void> {
  await pinToContest(tx, offeringId);
  for (const contestId of contests) await recountPlaces(tx, contestId, offeringId);
}

function idsOf(value: unknown): readonly Id[] {
  return Array.isArray(value) ? value.map(String) : [];
}
