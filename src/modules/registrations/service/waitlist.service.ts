import { Injectable } from '@nestjs/common';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Accounts } from '../../accounts/index.js';
import { Offerings, type OfferingView } from '../../programs/index.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { personOf } from '../../../kernel/actor.js';
import { OFFER_GRACE, offerExpiry } from '../domain/offer-expiry.js';
import { lockRegistration } from '../data/registration-lock.repository.js';
import { headOfQueue, moveToQueue, type RegistrationRow } from '../data/registration.repository.js';
import { findPool } from '../data/seat-pool.repository.js';
import { RegistrationLog } from './registration-log.js';
import { SeatLedger } from './seat-ledger.js';

export const LAPSE_OFFER = 'registrations.lapse-offer';

/** First come, first served: freed seats become offers, and offers end in one of three ways. */
@Injectable()
export class Waitlist {
  constructor(
    private readonly units: UnitOfWork,
    private readonly offerings: Offerings,
    private readonly accounts: Accounts,
    private readonly ledger: SeatLedger,
    private readonly log: RegistrationLog,
    private readonly jobs: Jobs,
  ) {}

  /** Takes the seat that is held for the person. Throws `gone` when the offer has lapsed. */
  async accept(ctx: Ctx, id: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const { registration } = await this.ownOffer(tx, id);
      await this.log.move(tx, registration, 'confirmed');
    });
  }

  /** Gives the offered seat to the next in line. */
  async decline(ctx: Ctx, id: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const { registration, offering } = await this.ownOffer(tx, id);
      await this.log.move(tx, registration, 'declined');
      await this.passOn(tx, offering, registration.id);
    });
  }

  /** Ends an offer whose time has passed; does nothing where it was answered or is still held. */
  async lapse(ctx: Ctx, id: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const registration = await lockRegistration(tx, id);
      if (registration.state !== 'offered' || !hasLapsed(registration, tx)) return;
      const offering = await this.offerings.find(tx, registration.offeringId);
      await this.log.move(tx, registration, 'lapsed');
      await this.passOn(tx, offering, registration.id);
    });
  }

  /** Frees a registration's seats and offers them on, in the caller's unit: a freed seat is never public in between. */
  async passOn(tx: Tx, offering: OfferingView, registrationId: Id): Promise<void> {
    for (const poolId of await this.ledger.release(tx, registrationId)) await this.offerFreed(tx, offering, poolId);
  }

  /** Offers what is free in a pool to the people who wait for it, in order of arrival. The caller has locked the pools. */
  async offerFreed(tx: Tx, offering: OfferingView, poolId: Id): Promise<void> {
    for (;;) {
      const pool = await findPool(tx, poolId);
      if (!pool || pool.waiting === 0 || (pool.capacity !== null && pool.taken >= pool.capacity)) return;
      if (!mayOffer(pool.offersUntil ?? offering.startsAt, tx)) return;
      const head = await headOfQueue(tx, poolId);
      if (!head) return;
      const seating = await this.ledger.seatHead(tx, head.id, poolId);
      if (seating.seated) {
        await this.offer(tx, offering, head, pool.offersUntil ?? offering.startsAt);
      } else if (seating.refusedBy === poolId) {
        // The first needs more units than are free. Nobody passes: fairness before a full house.
        return;
      } else {
        await this.ledger.changeQueues(tx, poolId, seating.refusedBy);
        await moveToQueue(tx, head.id, seating.refusedBy, seating.arrival);
      }
    }
  }

  private async offer(
    tx: Tx,
    offering: OfferingView,
    head: RegistrationRow,
    offersUntil: number | null,
  ): Promise<void> {
    const person = await this.accounts.find(tx, head.accountId);
    const expiresAt = offerExpiry(tx.now, offering.offerHours, person?.zone ?? offering.zone, offersUntil);
    await this.log.move(tx, head, 'offered', { offerExpiresAt: expiresAt, detail: { expiresAt } });
    await this.jobs.enqueue(tx, {
      kind: LAPSE_OFFER,
      payload: { registrationId: head.id },
      dueAt: expiresAt + OFFER_GRACE + 1,
      uniqueKey: head.id,
    });
  }

  private async ownOffer(tx: Tx, id: Id): Promise<{ registration: RegistrationRow; offering: OfferingView }> {
    const registration = await lockRegistration(tx, id, (found) => {
      if (found.accountId !== personOf(tx.actor)) throw new DomainError('not_found', 'errors.not_found');
    });
    if (registration.state === 'lapsed' || (registration.state === 'offered' && hasLapsed(registration, tx))) {
      throw new DomainError('gone', 'registrations.offer_lapsed');
    }
    if (registration.state !== 'offered') throw new DomainError('conflict', 'registrations.offer_answered');
    return { registration, offering: await this.offerings.find(tx, registration.offeringId) };
  }
}

function hasLapsed(registration: RegistrationRow, tx: Tx): boolean {
  return registration.offerExpiresAt !== null && tx.now > registration.offerExpiresAt + OFFER_GRACE;
}

function mayOffer(until: number | null, tx: Tx): boolean {
  return until === null || tx.now < until;
}
