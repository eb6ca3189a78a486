import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/context.js';
import { localDay } from '../../../platform/i18n/local-day.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { countDay, countElsewhere, countMove } from '../data/registration-count.repository.js';
import { changeState, endParticipation, type StateFields } from '../data/state-change.repository.js';
import { giveContestPlaceBack } from '../data/contest-place.repository.js';
import { participantOf, pinRegion } from '../data/participant.repository.js';
import { isLive, mayBecome, type RegistrationState } from '../domain/registration-state.js';

/** The event that tells of a change, by the state it leads to. */
const EVENT_KINDS: Readonly<Record<RegistrationState, string>> = {
  draft: 'RegistrationStarted',
  under_review: 'RegistrationSubmitted',
  waiting: 'RegistrationWaitlisted',
  offered: 'SeatOffered',
  confirmed: 'RegistrationConfirmed',
  declined: 'SeatOfferDeclined',
  withdrawn: 'RegistrationWithdrawn',
  cancelled: 'RegistrationCancelled',
  lapsed: 'SeatOfferLapsed',
};

/** Where the way matters as much as the end. */
const EVENT_KINDS_BY_WAY: Readonly<Record<string, string>> = {
  'draft>withdrawn': 'RegistrationDraftDiscarded',
  'draft>lapsed': 'NominationLapsed',
  'offered>confirmed': 'SeatOfferAccepted',
  'under_review>declined': 'RegistrationDeclined',
};

export interface Subject {
  readonly id: Id;
  readonly offeringId: Id;
  readonly accountId: Id;
  readonly regionId: Id | null;
  readonly state: RegistrationState;
}

export type Change = Partial<StateFields> & {
  readonly detail?: Readonly<Record<string, unknown>>;
  /** The event's kind, where neither the end nor the way tells it. */
  readonly kind?: string;
};

/** Writes what a change of state leaves behind: the row, one event, the counter rows. */
@Injectable()
export class RegistrationLog {
  constructor(private readonly events: EventLog) {}

  /** Throws `conflict` when somebody else has changed the registration meanwhile. */
  async move(tx: Tx, subject: Subject, to: RegistrationState, change: Change = {}): Promise<void> {
    const { id, state: from } = subject;
    const { detail, kind, ...fields } = change;
    const complete = { blockingPoolId: null, queueArrival: null, offerExpiresAt: null, reason: null, ...fields };
    if (!mayBecome(from, to) || !(await changeState(tx, id, from, to, complete))) {
      throw new DomainError('conflict', 'registrations.changed_meanwhile');
    }
    if (!isLive(to)) await this.endLife(tx, subject);
    // A draft that ends was never handed in: no figure of the desk tells of it.
    await countMove(tx, subject, from, from === 'draft' && !isLive(to) ? null : to);
    await this.record(tx, subject, from, to, complete.reason, detail, kind);
  }

  /** For a registration that was just inserted in `subject.state`. `zone` decides which day it counts for. */
  async arrived(tx: Tx, subject: Subject, zone: string, detail?: Readonly<Record<string, unknown>>): Promise<void> {
    await countMove(tx, subject, null, subject.state);
    await this.countSignUp(tx, subject, zone);
    await this.record(tx, subject, null, subject.state, null, detail);
  }

  /** A sign-up counts on the day it is handed in, by the offering's own clock. */
  async countSignUp(tx: Tx, subject: Pick<Subject, 'offeringId' | 'regionId'>, zone: string): Promise<void> {
    await countDay(tx, subject, localDay(tx.now, zone));
  }

  /** An event that is no change of state, like the start of a draft. */
  async started(tx: Tx, subject: Subject): Promise<void> {
    await countMove(tx, subject, null, 'draft');
    await this.record(tx, subject, null, 'draft', null);
  }

  /** A draft whose person chose another region: it is counted there from now on. */
  async pinned(tx: Tx, subject: Subject, regionId: Id): Promise<void> {
    await pinRegion(tx, subject.id, regionId);
    await countElsewhere(tx, subject, regionId);
    await this.events.record(tx, {
      kind: 'RegistrationRegionChosen',
      subject: { type: 'registration', id: subject.id },
      offeringId: subject.offeringId,
      accountId: subject.accountId,
      from: subject.state,
      to: subject.state,
      detail: { from: subject.regionId, to: regionId },
    });
  }

  private async endLife(tx: Tx, { id, state, accountId }: Subject): Promise<void> {
    await endParticipation(tx, id);
    const participant = await participantOf(tx, id);
    if (state !== 'draft' && participant?.contestId && participant.counted) {
      await giveContestPlaceBack(tx, participant.contestId, accountId);
    }
  }

  private async record(
    tx: Tx,
    { id, offeringId, accountId }: Subject,
    from: RegistrationState | null,
    to: RegistrationState,
    reason: string | null,
    detail?: Readonly<Record<string, unknown>>,
    kind?: string,
  ): Promise<void> {
    await this.events.record(tx, {
      kind: kind ?? EVENT_KINDS_BY_WAY[`${from}>${to}`] ?? EVENT_KINDS[to],
      subject: { type: 'registration', id },
      offeringId,
      accountId,
      ...(from === null ? {} : { from }),
      to,
      ...(reason === null ? {} : { reason }),
      ...(detail ? { detail } : {}),
    });
  }
}
