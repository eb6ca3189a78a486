import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { OpeningNoticeRepository } from '../data/opening-notice.repository.js';
import { windowState } from '../domain/sign-up-window.js';
import { OpeningLetters } from './opening-letters.service.js';
import { Offerings } from './offerings.service.js';
import { Regions } from './regions.service.js';

const AT_ONCE = 100;

/** Writes to those who wait, as soon as an opening takes sign-ups: by its date, or because somebody opened it. */
@Injectable()
export class OpeningTelling {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: OpeningNoticeRepository,
    private readonly offerings: Offerings,
    private readonly regions: Regions,
    private readonly letters: OpeningLetters,
  ) {}

  /** May run twice: a letter goes with the mark that it was written, in one unit. `keep`: how long what is done is kept. */
  async tell(ctx: Ctx, keep: number): Promise<void> {
    for (const place of await this.notices.waitedFor(ctx)) {
      const offering = await this.offerings.find(ctx, place.offeringId);
      const here = await this.regions.openingFor(ctx, offering, place.regionId);
      if (windowState(here, ctx.now) !== 'open') continue;
      const region = await this.regions.find(ctx, place.regionId);
      for (let told = AT_ONCE; told === AT_ONCE;) {
        told = await this.work.run(ctx, async (tx) => {
          const waiting = await this.notices.waitingIn(tx, place, AT_ONCE);
          for (const notice of waiting) {
            if (await this.notices.markSent(tx, notice.id)) await this.letters.opened(tx, notice, here, region);
          }
          return waiting.length;
        });
      }
    }
    await this.work.run(ctx, (tx) => this.notices.forget(tx, tx.now - keep));
  }
}
