import { Injectable } from '@nestjs/common';
import { Contributions } from '../../../kernel/contributions.js';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';

/** One thing of a contest that the reader has signed up for. */
export interface ContestChoice {
  readonly offeringId: Id;
  readonly title: LocalizedText;
  readonly registrationId: Id;
}

export type ContestChoiceReader = (ctx: Ctx, contestId: Id) => Promise<readonly ContestChoice[]>;

/** Filled by `registrations`: what the reader has chosen in a contest; empty for who is not signed in. */
@Injectable()
export class ContestChoices extends Contributions<ContestChoiceReader> {
  async of(ctx: Ctx, contestId: Id): Promise<readonly ContestChoice[]> {
    const lists = await Promise.all(this.all().map(([, read]) => read(ctx, contestId)));
    return lists.flat();
  }
}

/** Keeps count of how many of a contest's offerings each person is in. */
export interface ContestCount {
  /** How many people are in more than `most` of the contest's offerings. */
  over(ctx: Ctx, contestId: Id, most: number): Promise<number>;
  /** How many people who count are in each offering. */
  people(ctx: Ctx, offeringIds: readonly Id[]): Promise<ReadonlyMap<Id, number>>;
  /** How many people in the offering are in more than `most` of the contest's. */
  clashes(ctx: Ctx, contestId: Id, offeringId: Id, most: number): Promise<number>;
  /** Counts anew for everybody in an offering that has just moved from one contest (or none) to another (or none). */
  moved(tx: Tx, offeringId: Id, contests: readonly Id[]): Promise<void>;
}

/** Filled by `registrations`, which knows who is in what. */
@Injectable()
export class ContestCounts extends Contributions<ContestCount> {
  async over(ctx: Ctx, contestId: Id, most: number): Promise<number> {
    return this.largest((count) => count.over(ctx, contestId, most));
  }

  async people(ctx: Ctx, offeringIds: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
    const found = new Map<Id, number>();
    if (offeringIds.length === 0) return found;
    for (const [, count] of this.all()) {
      for (const [id, people] of await count.people(ctx, offeringIds)) found.set(id, people);
    }
    return found;
  }

  async clashes(ctx: Ctx, contestId: Id, offeringId: Id, most: number): Promise<number> {
    return this.largest((count) => count.clashes(ctx, contestId, offeringId, most));
  }

  async moved(tx: Tx, offeringId: Id, contests: readonly Id[]): Promise<void> {
    for (const [, count] of this.all()) await count.moved(tx, offeringId, contests);
  }

  private async largest(read: (count: ContestCount) => Promise<number>): Promise<number> {
    const numbers = await Promise.all(this.all().map(([, count]) => read(count)));
    return Math.max(0, ...numbers);
  }
}
