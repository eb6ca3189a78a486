import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/context.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { newId, type Id } from '../../../kernel/id.js';
import { Access } from '../../access/index.js';
import { type OfferingView, type RegionInOffering, resourceOf, within } from '../../programs/index.js';
import type { SeatPool } from '../domain/seat-pool.js';
import { adopt } from '../data/region-pool.repository.js';
import { changePool, insertPool } from '../data/seat-pool.repository.js';
import { Waitlist } from './waitlist.service.js';

/** Seats that only people of one region take, besides those of the whole offering. */
@Injectable()
export class RegionSeats {
  constructor(
    private readonly access: Access,
    private readonly events: EventLog,
    private readonly waitlist: Waitlist,
  ) {}

  /**
   * Sets how many; null takes the limit away. What becomes free is offered in the same unit. The caller has locked the
   * pools of the offering. Throws `not_found` or `forbidden`.
   */
  async set(
    tx: Tx,
    offering: OfferingView,
    regions: readonly RegionInOffering[],
    region: RegionInOffering,
    pools: readonly SeatPool[],
    capacity: number | null,
  ): Promise<void> {
    await this.access.demand(tx, 'seats.change', { ...resourceOf(offering), regionId: region.id });
    const known = pools.find(({ regionId }) => regionId === region.id);
    if (!known && capacity === null) return;
    const pool = known ?? (await this.open(tx, offering, regions, region, pools.length));
    await changePool(tx, { ...pool, capacity });
    await this.events.record(tx, {
      kind: 'SeatPoolCapacityChanged',
      subject: { type: 'seat_pool', id: pool.id },
      offeringId: offering.id,
      from: capacityText(pool.capacity),
      to: capacityText(capacity),
    });
    await this.waitlist.offerFreed(tx, offering, pool.id);
  }

  /** Without a limit first: people of the region who are in already take their seats before strangers are counted out. */
  private async open(
    tx: Tx,
    offering: OfferingView,
    regions: readonly RegionInOffering[],
    region: RegionInOffering,
    position: number,
  ): Promise<Omit<SeatPool, 'taken' | 'waiting'>> {
    const pool = {
      id: newId(tx.now),
      offeringId: offering.id,
      regionId: region.id,
      name: region.name,
      unit: offering.applicant === 'team' ? ('team' as const) : ('person' as const),
      everyone: true,
      capacity: null,
      offersUntil: null,
      position,
    };
    await insertPool(tx, pool);
    await adopt(tx, pool.id, offering.id, idsOf(within(regions, region.id)));
    await this.events.record(tx, {
      kind: 'SeatPoolAdded',
      subject: { type: 'seat_pool', id: pool.id },
      offeringId: offering.id,
      to: capacityText(null),
    });
    return pool;
  }
}

function idsOf(regions: readonly { readonly id: Id }[]): readonly Id[] {
  return regions.map(({ id }) => id);
}

function capacityText(capacity: number | null): string {
  return capacity === null ? 'unlimited' : String(capacity);
}
