import { Injectable } from '@nestjs/common';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { personOf } from '../../../kernel/actor.js';
import type { Instant } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { newId, type Id } from '../../../kernel/id.js';
import { Access } from '../../access/index.js';
import { Offerings } from '../../programs/index.js';
import {
  type Condition,
  CONDITION_GRACE,
  type ConditionEffect,
  type ConditionKind,
  conditionState,
  mayReconfirm,
} from '../domain/condition.js';
import { isLive } from '../domain/registration-state.js';
import {
  conditionsOf,
  endCondition,
  findCondition,
  insertCondition,
  meetCondition,
} from '../data/condition.repository.js';
import { lockRegistration } from '../data/registration-lock.repository.js';
import { findRegistration, type RegistrationRow } from '../data/registration.repository.js';
import { Departure } from './departure.service.js';
import { registrationResource } from './registration-reach.service.js';

export const CONDITION_DUE = 'registrations.condition-due';

/** What the office asks of a registration. */
export interface ConditionWish {
  readonly kind: ConditionKind;
  readonly effect: ConditionEffect;
  readonly note: string | null;
  readonly deadlineAt: Instant | null;
}

/** What is still asked of a registration, by when, and what becomes of it otherwise. */
@Injectable()
export class Conditions {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: Access,
    private readonly offerings: Offerings,
    private readonly departure: Departure,
    private readonly events: EventLog,
    private readonly jobs: Jobs,
  ) {}

  /** All of several registrations by one query. Who may see them is the caller's question. */
  async ofMany(ctx: Ctx, registrationIds: readonly Id[]): Promise<readonly Condition[]> {
    return conditionsOf(ctx, registrationIds);
  }

  /** The office asks for something. Throws `conflict` where the registration has ended or is not handed in. */
  async ask(ctx: Ctx, registrationId: Id, wish: ConditionWish): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const registration = await this.ofOffice(tx, registrationId);
      if (!isLive(registration.state) || registration.state === 'draft') {
        throw new DomainError('conflict', 'registrations.ended_already');
      }
      refuse(wish, tx.now);
      const condition: Condition = {
        id: newId(tx.now),
        registrationId,
        ...wish,
        createdAt: tx.now,
        metAt: null,
        endedAt: null,
      };
      await insertCondition(tx, condition);
      if (condition.deadlineAt !== null && condition.effect === 'lapse') {
        await this.jobs.enqueue(tx, {
          kind: CONDITION_DUE,
          payload: { conditionId: condition.id },
          dueAt: condition.deadlineAt + CONDITION_GRACE + 1,
          uniqueKey: condition.id,
        });
      }
      await this.record(tx, 'ConditionAsked', registration, condition);
    });
  }

  /** The office has what it asked for. Loaded through its registration: a foreign pair of ids is `not_found`. */
  async meet(ctx: Ctx, registrationId: Id, id: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const registration = await this.ofOffice(tx, registrationId);
      const condition = await within(tx, registrationId, id);
      if (!(await meetCondition(tx, id))) throw settled();
      await this.record(tx, 'ConditionMet', registration, condition);
    });
  }

  /** The office asks for it no more. */
  async drop(ctx: Ctx, registrationId: Id, id: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const registration = await this.ofOffice(tx, registrationId);
      const condition = await within(tx, registrationId, id);
      if (!(await endCondition(tx, id))) throw settled();
      await this.record(tx, 'ConditionDropped', registration, condition);
    });
  }

  /** The person says that they still come. Throws `gone` after the deadline of one that costs the place. */
  async reconfirm(ctx: Ctx, registrationId: Id, id: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const registration = await lockRegistration(tx, registrationId, ({ accountId }) => {
        if (accountId !== personOf(tx.actor)) throw new DomainError('not_found', 'errors.not_found');
      });
      const condition = await within(tx, registrationId, id);
      if (condition.metAt !== null) return;
      if (condition.kind !== 'reconfirmation') throw new DomainError('not_found', 'errors.not_found');
      if (!isLive(registration.state)) throw new DomainError('conflict', 'registrations.ended_already');
      if (!mayReconfirm(condition, tx.now)) throw new DomainError('gone', 'conditions.too_late');
      if (!(await meetCondition(tx, id))) throw settled();
      await this.record(tx, 'ConditionMet', registration, condition);
    });
  }

  /** After the deadline: what was not met costs the place, once, and the freed seat goes to the next in line. */
  async fallDue(ctx: Ctx, id: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const found = await findCondition(tx, id);
      if (!found || conditionState(found, tx.now) !== 'late') return;
      const registration = await lockRegistration(tx, found.registrationId);
      // Whoever met it or took it back meanwhile was faster; then nothing is lost.
      if (!(await endCondition(tx, id)) || found.effect !== 'lapse' || !isLive(registration.state)) return;
      await this.record(tx, 'ConditionLapsed', registration, found);
      await this.departure.lapse(tx, registration, found.note);
    });
  }

  private async ofOffice(tx: Tx, registrationId: Id): Promise<RegistrationRow> {
    const registration = await findRegistration(tx, registrationId);
    if (!registration) throw new DomainError('not_found', 'errors.not_found');
    const offering = await this.offerings.find(tx, registration.offeringId);
    await this.access.demand(tx, 'registrations.cancel', registrationResource(offering, registration));
    return registration;
  }

  private async record(tx: Tx, kind: string, registration: RegistrationRow, condition: Condition): Promise<void> {
    const { id, note, deadlineAt, effect } = condition;
    await this.events.record(tx, {
      kind,
      subject: { type: 'registration', id: registration.id },
      offeringId: registration.offeringId,
      accountId: registration.accountId,
      detail: { condition: id, kind: condition.kind, note, deadlineAt, effect },
    });
  }
}

async function within(ctx: Ctx, registrationId: Id, id: Id): Promise<Condition> {
  const condition = await findCondition(ctx, id);
  if (condition?.registrationId !== registrationId) throw new DomainError('not_found', 'errors.not_found');
  return condition;
}

function refuse({ kind, effect, note, deadlineAt }: ConditionWish, now: Instant): void {
  if (kind === 'document' && (note === null || note.trim() === '')) {
    throw new DomainError('invalid', 'conditions.note_missing', {}, 'note');
  }
  if (deadlineAt !== null && deadlineAt <= now) throw new DomainError('invalid', 'conditions.past', {}, 'deadlineAt');
  if (effect === 'lapse' && deadlineAt === null) {
    throw new DomainError('invalid', 'conditions.deadline_missing', {}, 'deadlineAt');
  }
}

function settled(): DomainError {
  return new DomainError('conflict', 'conditions.settled');
}
