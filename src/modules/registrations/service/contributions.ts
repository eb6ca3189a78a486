import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OfferingReaders, PoolSummaries, PublishChecks, RegionUses, SeatSummaries } from '../../programs/index.js';
import { JobHandlers } from '../../../platform/jobs/job-handlers.js';
import { seatSummary } from '../domain/seat-summary.js';
import { latestForm } from '../data/form.repository.js';
import { countsOf } from '../data/registration-count.repository.js';
import { poolsOf, poolsOfMany } from '../data/seat-pool.repository.js';
import { standsIn } from '../data/region-pool.repository.js';
import { RegistrationReader } from './registration-reader.service.js';
import { LAPSE_NOMINATION, REMIND_NOMINATION } from '../domain/nomination.js';
import { Nominations } from './nominations.service.js';
import { CONDITION_DUE, Conditions } from './conditions.service.js';
import { DRAFT_LEFT, ResumeLinks } from './resume-links.service.js';
import { PROPOSE_INSTITUTION, UnlistedInstitutions } from './unlisted-institutions.service.js';
import { LAPSE_OFFER, Waitlist } from './waitlist.service.js';

/** What this room tells the rooms below it: seats for the catalogue, the reader's own sign-up, what is missing to publish. */
@Injectable()
export class RegistrationContributions implements OnModuleInit {
  constructor(
    private readonly seats: SeatSummaries,
    private readonly pools: PoolSummaries,
    private readonly readers: OfferingReaders,
    private readonly checks: PublishChecks,
    private readonly regionUses: RegionUses,
    private readonly handlers: JobHandlers,
    private readonly reader: RegistrationReader,
    private readonly waitlist: Waitlist,
    private readonly conditions: Conditions,
    private readonly resumeLinks: ResumeLinks,
    private readonly unlisted: UnlistedInstitutions,
    private readonly nominations: Nominations,
  ) {}

  onModuleInit(): void {
    this.seats.add('registrations', async (ctx, offeringIds) => {
      const pools = await poolsOfMany(ctx, offeringIds);
      const counts = await countsOf(ctx, offeringIds);
      const limited = new Set(pools.map(({ offeringId }) => offeringId));
      return new Map(
        [...limited].map((id) => [
          id,
          seatSummary(
            pools.filter(({ offeringId }) => offeringId === id),
            counts.get(id)?.offered ?? 0,
          ),
        ]),
      );
    });
    this.pools.add('registrations', async (ctx, offeringId) =>
      (await poolsOf(ctx, offeringId)).filter(({ regionId }) => regionId === null),
    );
    this.readers.add('registrations', (ctx, offeringId) => this.reader.live(ctx, offeringId));
    this.regionUses.add('registrations', (ctx, regionId) => standsIn(ctx, regionId));
    this.checks.add('registrations', async (ctx, offeringId) => [
      ...((await poolsOf(ctx, offeringId)).length === 0 ? [{ key: 'registrations.publish_needs_pool' }] : []),
      ...((await latestForm(ctx, offeringId)) === null ? [{ key: 'registrations.publish_needs_form' }] : []),
    ]);
    this.handlers.add(LAPSE_NOMINATION, (ctx, payload) =>
      this.nominations.lapse(ctx, String(payload['registrationId'])),
    );
    this.handlers.add(REMIND_NOMINATION, (ctx, payload) =>
      this.nominations.remindLate(ctx, String(payload['registrationId'])),
    );
    this.handlers.add(CONDITION_DUE, (ctx, payload) => this.conditions.fallDue(ctx, String(payload['conditionId'])));
    this.handlers.add(PROPOSE_INSTITUTION, (ctx, payload) => this.unlisted.propose(ctx, payload));
    this.handlers.add(DRAFT_LEFT, (ctx, payload) => this.resumeLinks.remind(ctx, String(payload['registrationId'])));
    this.handlers.add(LAPSE_OFFER, (ctx, payload) => this.waitlist.lapse(ctx, String(payload['registrationId'])));
  }
}
