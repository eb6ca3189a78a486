import { Injectable } from '@nestjs/common';
import { Contributions } from '../../../kernel/contributions.js';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { MessageKey } from '../../../../views/message-key.js';
import type { DeskOffering } from './desk-tasks.js';
import type { SeatSummary } from '../domain/offering-card.js';
import type { PublishFault } from '../domain/publish-rules.js';

/** Seats of many offerings by one query; an offering without pools is absent from the map. */
export type SeatSummaryReader = (ctx: Ctx, offeringIds: readonly Id[]) => Promise<ReadonlyMap<Id, SeatSummary>>;

/** Filled by `registrations`: what the catalogue says about seats. */
@Injectable()
export class SeatSummaries extends Contributions<SeatSummaryReader> {
  /** The summaries of the modules that know; one call each, whatever the number of offerings. */
  async of(ctx: Ctx, offeringIds: readonly Id[]): Promise<ReadonlyMap<Id, SeatSummary>> {
    if (offeringIds.length === 0) return new Map();
    const found = new Map<Id, SeatSummary>();
    for (const [, read] of this.all()) {
      for (const [id, summary] of await read(ctx, offeringIds)) found.set(id, summary);
    }
    return found;
  }
}

/** A pool of places by name, as the page of an offering shows it. */
export interface PoolSummary {
  readonly name: LocalizedText;
  readonly everyone: boolean;
  readonly capacity: number | null;
  readonly taken: number;
  readonly waiting: number;
}

export type PoolSummaryReader = (ctx: Ctx, offeringId: Id) => Promise<readonly PoolSummary[]>;

/** Filled by `registrations`: the pools of one offering, in their order. */
@Injectable()
export class PoolSummaries extends Contributions<PoolSummaryReader> {
  async of(ctx: Ctx, offeringId: Id): Promise<readonly PoolSummary[]> {
    const lists = await Promise.all(this.all().map(([, read]) => read(ctx, offeringId)));
    return lists.flat();
  }
}

/** The reader's own sign-up to an offering, if there is one. */
export interface OwnSignUp {
  readonly registrationId: Id;
  readonly state: string;
}

export type OfferingReader = (ctx: Ctx, offeringId: Id) => Promise<OwnSignUp | null>;

/** Filled by `registrations`: whether the reader of an offering's page has signed up already. */
@Injectable()
export class OfferingReaders extends Contributions<OfferingReader> {
  async of(ctx: Ctx, offeringId: Id): Promise<OwnSignUp | null> {
    for (const [, read] of this.all()) {
      const own = await read(ctx, offeringId);
      if (own) return own;
    }
    return null;
  }
}

export type PublishCheck = (ctx: Ctx, offeringId: Id) => Promise<readonly PublishFault[]>;

/** Filled by higher modules: what an offering lacks before it may be published (a pool, a form ...). */
@Injectable()
export class PublishChecks extends Contributions<PublishCheck> {
  async of(ctx: Ctx, offeringId: Id): Promise<PublishFault[]> {
    const faults: PublishFault[] = [];
    for (const [, check] of this.all()) faults.push(...(await check(ctx, offeringId)));
    return faults;
  }
}

/** Whether something of a higher module stands in a region. */
export type RegionUse = (ctx: Ctx, regionId: Id) => Promise<boolean>;

/** Filled by higher modules: a region in which something stands cannot be removed. */
@Injectable()
export class RegionUses extends Contributions<RegionUse> {
  async any(ctx: Ctx, regionId: Id): Promise<boolean> {
    for (const [, uses] of this.all()) if (await uses(ctx, regionId)) return true;
    return false;
  }
}

/** A figure of the desk, over all that stands on it. */
export interface DeskFigure {
  readonly figure: number;
  readonly label: MessageKey;
  readonly href?: string;
}

export type DeskFigureReader = (ctx: Ctx, desk: readonly DeskOffering[]) => Promise<readonly DeskFigure[]>;

/** Filled by higher modules: what a desk begins with, from counter rows. */
@Injectable()
export class DeskFigures extends Contributions<DeskFigureReader> {
  async of(ctx: Ctx, desk: readonly DeskOffering[]): Promise<readonly DeskFigure[]> {
    const figures: DeskFigure[] = [];
    for (const [, read] of this.all()) figures.push(...(await read(ctx, desk)));
    return figures;
  }
}
