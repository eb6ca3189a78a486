import { Injectable } from '@nestjs/common';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { personOf } from '../../../kernel/actor.js';
import type { Instant } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { Access } from '../../access/index.js';
import { Offerings, type OfferingView, Regions } from '../../programs/index.js';
import { isLive } from '../domain/registration-state.js';
import { lockRegistration } from '../data/registration-lock.repository.js';
import type { RegistrationRow } from '../data/registration.repository.js';
import { registrationResource } from './registration-reach.service.js';
import { RegistrationLog } from './registration-log.js';
import { SeatLedger } from './seat-ledger.js';
import { Waitlist } from './waitlist.service.js';

/** How a live registration ends before its time: by the person, or by the office with a reason. */
@Injectable()
export class Departure {
  constructor(
    private readonly units: UnitOfWork,
    private readonly offerings: Offerings,
    private readonly regions: Regions,
    private readonly access: Access,
    private readonly ledger: SeatLedger,
    private readonly waitlist: Waitlist,
    private readonly log: RegistrationLog,
  ) {}

  /** The person leaves, until the deadline. Throws `gone` after it, `conflict` when it has ended already. */
  async withdraw(ctx: Ctx, id: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const registration = await lockRegistration(tx, id, (found) => {
        if (found.accountId !== personOf(tx.actor)) throw new DomainError('not_found', 'errors.not_found');
      });
      const found = await this.offerings.find(tx, registration.offeringId);
      const offering = await this.regions.openingFor(tx, found, registration.regionId);
      const deadline = withdrawalDeadline(offering);
      if (deadline !== null && tx.now > deadline) throw new DomainError('gone', 'registrations.withdrawal_late');
      await this.leave(tx, offering, registration, 'withdrawn', null);
    });
  }

  /** The office ends it. The reason is told to the person, so there must be one. */
  async cancel(ctx: Ctx, id: Id, reason: string): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const registration = await lockRegistration(tx, id, async (found) => {
        const offering = await this.offerings.find(tx, found.offeringId);
        await this.access.demand(tx, 'registrations.cancel', registrationResource(offering, found));
      });
      if (reason.trim() === '') throw new DomainError('invalid', 'registrations.reason_missing', {}, 'reason');
      const offering = await this.offerings.find(tx, registration.offeringId);
      await this.leave(tx, offering, registration, 'cancelled', reason.trim());
    });
  }

  /** Ends what missed a deadline, in the caller's unit, which has locked the registration. */
  async lapse(tx: Tx, registration: RegistrationRow, reason: string | null): Promise<void> {
    const offering = await this.offerings.find(tx, registration.offeringId);
    await this.leave(tx, offering, registration, 'lapsed', reason, 'RegistrationLapsed');
  }

  private async leave(
    tx: Tx,
    offering: OfferingView,
    registration: RegistrationRow,
    to: 'withdrawn' | 'cancelled' | 'lapsed',
    reason: string | null,
    kind?: string,
  ): Promise<void> {
    if (!isLive(registration.state)) throw new DomainError('conflict', 'registrations.ended_already');
    await this.log.move(tx, registration, to, { reason, ...(kind ? { kind } : {}) });
    if (registration.blockingPoolId) {
      await this.ledger.leaveQueue(tx, registration.blockingPoolId);
      // A first in line who needed more units than were free may have held up the others.
      await this.waitlist.offerFreed(tx, offering, registration.blockingPoolId);
    }
    await this.waitlist.passOn(tx, offering, registration.id);
  }
}

/** Until when a person may leave: the start, else the end of sign-up, else any time. */
export function withdrawalDeadline(offering: Pick<OfferingView, 'startsAt' | 'closesAt'>): Instant | null {
  return offering.startsAt ?? offering.closesAt;
}
