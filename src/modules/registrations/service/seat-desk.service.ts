import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import type { Instant } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { newId, type Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import { Access, type Permission } from '../../access/index.js';
import { Offerings, type OfferingView, resourceOf } from '../../programs/index.js';
import { type CapacityEffect, capacityEffect } from '../domain/capacity-effect.js';
import type { SeatPool } from '../domain/seat-pool.js';
import { changePool, findPool, insertPool, lockPools, poolsOf } from '../data/seat-pool.repository.js';
import { Waitlist } from './waitlist.service.js';

export interface NewPool {
  readonly name: LocalizedText;
  readonly everyone: boolean;
  readonly capacity: number | null;
  readonly offersUntil: Instant | null;
}

export interface SeatsShown {
  readonly offering: OfferingView;
  readonly pools: readonly SeatPool[];
  readonly mayChange: boolean;
}

/** Pools and their capacity, for those who may change seats of the offering. */
@Injectable()
export class SeatDesk {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: Access,
    private readonly offerings: Offerings,
    private readonly events: EventLog,
    private readonly waitlist: Waitlist,
  ) {}

  /** The pools of an offering, for who may see its registrations. */
  async show(ctx: Ctx, offeringId: Id): Promise<SeatsShown> {
    const offering = await this.offerings.find(ctx, offeringId);
    await this.access.demand(ctx, 'registrations.view', resourceOf(offering));
    return {
      offering,
      pools: await poolsOf(ctx, offeringId),
      mayChange: await this.access.can(ctx, 'seats.change', resourceOf(offering)),
    };
  }

  /** What a capacity would do, before it is done. */
  async effect(
    ctx: Ctx,
    offeringId: Id,
    poolId: Id,
    capacity: number | null,
  ): Promise<{ pool: SeatPool; effect: CapacityEffect }> {
    const pool = await this.changeable(ctx, offeringId, poolId);
    return { pool, effect: capacityEffect(pool, capacity) };
  }

  async add(ctx: Ctx, offeringId: Id, pool: NewPool): Promise<Id> {
    await this.demand(ctx, 'seats.change', offeringId);
    return this.units.run(ctx, async (tx) => {
      const id = newId(tx.now);
      const position = (await poolsOf(tx, offeringId)).length;
      await insertPool(tx, { ...pool, id, offeringId, regionId: null, unit: 'person', position });
      await this.events.record(tx, {
        kind: 'SeatPoolAdded',
        subject: { type: 'seat_pool', id },
        offeringId,
        to: capacityText(pool.capacity),
      });
      return id;
    });
  }

  /** Changes a capacity and offers what became free, in one unit. People who hold a seat keep it. */
  async changeCapacity(ctx: Ctx, offeringId: Id, poolId: Id, capacity: number | null): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      await lockPools(tx, offeringId);
      const pool = await this.changeable(tx, offeringId, poolId);
      await changePool(tx, { ...pool, capacity });
      await this.events.record(tx, {
        kind: 'SeatPoolCapacityChanged',
        subject: { type: 'seat_pool', id: poolId },
        offeringId,
        from: capacityText(pool.capacity),
        to: capacityText(capacity),
      });
      await this.waitlist.offerFreed(tx, await this.offerings.find(tx, offeringId), poolId);
    });
  }

  /** A pool is reached through its offering: a foreign pair of ids is not found. */
  private async changeable(ctx: Ctx, offeringId: Id, poolId: Id): Promise<SeatPool> {
    const pool = await findPool(ctx, poolId);
    if (!pool || pool.offeringId !== offeringId) throw new DomainError('not_found', 'errors.not_found');
    const offering = await this.offerings.find(ctx, offeringId);
    await this.access.demand(ctx, 'seats.change', { ...resourceOf(offering), regionId: pool.regionId });
    return pool;
  }

  private async demand(ctx: Ctx, permission: Permission, offeringId: Id): Promise<void> {
    await this.access.demand(ctx, permission, resourceOf(await this.offerings.find(ctx, offeringId)));
  }
}

function capacityText(capacity: number | null): string {
  return capacity === null ? 'unlimited' : String(capacity);
}
