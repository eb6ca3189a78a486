import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { EventReader } from '../../../platform/outbox/event-reader.js';
import type { RecordedEvent } from '../../../platform/outbox/event.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { Access } from '../../access/index.js';
import { type AccountSummary, Accounts } from '../../accounts/index.js';
import { Offerings, type OfferingView } from '../../programs/index.js';
import { conditionsOf } from '../data/condition.repository.js';
import type { Condition } from '../domain/condition.js';
import type { Question } from '../domain/question.js';
import { findRegistration, type RegistrationRow } from '../data/registration.repository.js';
import { type Answered, RegistrationAnswers } from './registration-answers.service.js';
import { registrationResource } from './registration-reach.service.js';
import { type PlaceInLine, RegistrationReader } from './registration-reader.service.js';

export interface DeskRegistration {
  readonly registration: RegistrationRow;
  readonly offering: OfferingView;
  readonly person: AccountSummary | null;
  readonly line: PlaceInLine | null;
  readonly answers: readonly Answered[];
  /** All questions of the form it was answered with. */
  readonly questions: readonly Question[];
  readonly conditions: readonly Condition[];
  readonly history: readonly RecordedEvent[];
}

/** Registrations as those see them who run the offering. */
@Injectable()
export class RegistrationDesk {
  constructor(
    private readonly access: Access,
    private readonly offerings: Offerings,
    private readonly accounts: Accounts,
    private readonly reader: RegistrationReader,
    private readonly answers: RegistrationAnswers,
    private readonly events: EventReader,
  ) {}

  /** One registration, loaded through its offering: a foreign pair of ids is `not_found`. */
  async one(ctx: Ctx, offeringId: Id, id: Id): Promise<DeskRegistration> {
    const offering = await this.offerings.find(ctx, offeringId);
    const registration = await findRegistration(ctx, id);
    if (!registration || registration.offeringId !== offeringId) throw new DomainError('not_found', 'errors.not_found');
    await this.access.demand(ctx, 'registrations.view', registrationResource(offering, registration));
    const sheet = await this.answers.sheet(ctx, registration);
    return {
      registration,
      offering,
      person: await this.accounts.find(ctx, registration.accountId),
      line: await this.reader.line(ctx, registration, offering),
      answers: sheet.answered,
      questions: sheet.questions,
      conditions: await conditionsOf(ctx, [id]),
      history: await this.events.of(ctx, { type: 'registration', id }),
    };
  }
}
