import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';
import { peopleIn, type RegionalPerson } from '../data/regional-people.repository.js';

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Who is concerned when the dates of regions change. For letters only: asks nobody's permission. */
@Injectable()
export class RegionalPeople {
  /** Everybody with a live registration in these regions, so many at a time. */
  async *of(ctx: Ctx, offeringId: Id, regionIds: readonly Id[], most: number): AsyncGenerator<RegionalPerson[]> {
    let after: Id = FIRST;
    for (;;) {
      const people = await peopleIn(ctx, offeringId, regionIds, after, most);
      if (people.length > 0) yield people;
      if (people.length < most) return;
      after = people.at(-1)?.id ?? after;
    }
  }
}
