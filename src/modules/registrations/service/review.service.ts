import { Injectable } from '@nestjs/common';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { Access } from '../../access/index.js';
import { Offerings } from '../../programs/index.js';
import { lockRegistration } from '../data/registration-lock.repository.js';
import type { RegistrationRow } from '../data/registration.repository.js';
import { claimsOf, replaceClaims } from '../data/seat-claim.repository.js';
import { registrationResource } from './registration-reach.service.js';
import { RegistrationLog } from './registration-log.js';
import { SeatLedger } from './seat-ledger.js';

/** Deciding on a registration that is under review. Approval takes a seat, or a place in line. */
@Injectable()
export class Review {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: Access,
    private readonly offerings: Offerings,
    private readonly ledger: SeatLedger,
    private readonly log: RegistrationLog,
  ) {}

  async approve(ctx: Ctx, id: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const registration = await this.reviewable(tx, id);
      const seating = await this.ledger.seatNewcomer(tx, await claimsOf(tx, id));
      await replaceClaims(tx, id, seating.claims);
      if (seating.seated) await this.log.move(tx, registration, 'confirmed');
      else {
        await this.log.move(tx, registration, 'waiting', {
          blockingPoolId: seating.blockingPoolId,
          queueArrival: seating.arrival,
        });
      }
    });
  }

  /** The reason is told to the person, so there must be one. */
  async decline(ctx: Ctx, id: Id, reason: string): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const registration = await this.reviewable(tx, id);
      if (reason.trim() === '') throw new DomainError('invalid', 'registrations.reason_missing', {}, 'reason');
      await this.log.move(tx, registration, 'declined', { reason: reason.trim() });
    });
  }

  private async reviewable(tx: Tx, id: Id): Promise<RegistrationRow> {
    const registration = await lockRegistration(tx, id, async (found) => {
      const offering = await this.offerings.find(tx, found.offeringId);
      await this.access.demand(tx, 'registrations.review', registrationResource(offering, found));
    });
    if (registration.state !== 'under_review') throw new DomainError('conflict', 'registrations.decided_already');
    return registration;
  }
}
