import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  OfferingReaders,
  PoolSummaries,
  PublishChecks,
  SeatSummaries,
  type SeatSummary,
} from '../../programs/index.js';
import { JobHandlers } from '../../../platform/jobs/job-handlers.js';
import { seatsLeft } from '../domain/capacity-effect.js';
import { latestForm } from '../data/form.repository.js';
import { countsOf } from '../data/registration-count.repository.js';
import type { SeatPool } from '../domain/seat-pool.js';
import { poolsOf, poolsOfMany } from '../data/seat-pool.repository.js';
import { RegistrationReader } from './registration-reader.service.js';
import { LAPSE_OFFER, Waitlist } from './waitlist.service.js';

/** What this room tells the rooms below it: seats for the catalogue, the reader's own sign-up, what is missing to publish. */
@Injectable()
export class RegistrationContributions implements OnModuleInit {
  constructor(
    private readonly seats: SeatSummaries,
    private readonly pools: PoolSummaries,
    private readonly readers: OfferingReaders,
    private readonly checks: PublishChecks,
    private readonly handlers: JobHandlers,
    private readonly reader: RegistrationReader,
    private readonly waitlist: Waitlist,
  ) {}

  onModuleInit(): void {
    this.seats.add('registrations', async (ctx, offeringIds) => {
      const pools = await poolsOfMany(ctx, offeringIds);
      const counts = await countsOf(ctx, offeringIds);
      const limited = new Set(pools.map(({ offeringId }) => offeringId));
      return new Map(
        [...limited].map((id) => [
          id,
          summaryOf(
            pools.filter(({ offeringId }) => offeringId === id),
            counts.get(id)?.offered ?? 0,
          ),
        ]),
      );
    });
    this.pools.add('registrations', (ctx, offeringId) => poolsOf(ctx, offeringId));
    this.readers.add('registrations', (ctx, offeringId) => this.reader.live(ctx, offeringId));
    this.checks.add('registrations', async (ctx, offeringId) => [
      ...((await poolsOf(ctx, offeringId)).length === 0 ? [{ key: 'registrations.publish_needs_pool' }] : []),
      ...((await latestForm(ctx, offeringId)) === null ? [{ key: 'registrations.publish_needs_form' }] : []),
    ]);
    this.handlers.add(LAPSE_OFFER, (ctx, payload) => this.waitlist.lapse(ctx, String(payload['registrationId'])));
  }
}

/** Seats of an offering as the catalogue shows them: those of the pool everyone takes, else of all pools together. */
function summaryOf(pools: readonly SeatPool[], offered: number): SeatSummary {
  const shared = pools.filter(({ everyone }) => everyone);
  const counted = shared.length > 0 ? shared : pools;
  return {
    capacity: total(counted.map(({ capacity }) => capacity)),
    taken: total(counted.map(({ taken }) => taken)) ?? 0,
    left: total(counted.map(seatsLeft)),
    waiting: total(pools.map(({ waiting }) => waiting)) ?? 0,
    offered,
  };
}

/** The sum, or null where one of the numbers is without limit. */
function total(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0);
}
