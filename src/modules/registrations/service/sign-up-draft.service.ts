import { Injectable } from '@nestjs/common';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Id } from '../../../kernel/id.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { type AnswerFault, isConsent, type RawAnswers, readAnswers } from '../domain/answer-sheet.js';
import { choosePools } from '../domain/pool-choice.js';
import { type Answers, replaceAnswers } from '../data/answer.repository.js';
import { replaceClaims } from '../data/seat-claim.repository.js';
import { RegistrationLog } from './registration-log.js';
import { RegistrationRows } from './registration-rows.js';
import { SignUpEntries, type SignUpEntry } from './sign-up-entry.service.js';

/** What the details screen sends. */
export interface SignUpDetails {
  readonly answers: RawAnswers;
  readonly poolId: Id | null;
}

export interface DraftOutcome {
  readonly faults: readonly AnswerFault[];
}

/** A sign-up that is not handed in yet. What is right is kept at once, what is wrong is named. */
@Injectable()
export class SignUpDrafts {
  constructor(
    private readonly units: UnitOfWork,
    private readonly entries: SignUpEntries,
    private readonly rows: RegistrationRows,
    private readonly log: RegistrationLog,
  ) {}

  /** Keeps every answer that passes its check, whatever the others do. */
  async save(ctx: Ctx, offeringIdOrSlug: string, details: SignUpDetails): Promise<DraftOutcome> {
    const entry = await this.entries.read(ctx, offeringIdOrSlug);
    if (entry.own && entry.own.state !== 'draft') throw new DomainError('conflict', 'registrations.already');
    const questions = entry.form.questions.filter((question) => !isConsent(question));
    const { answers, faults } = readAnswers(questions, details.answers);
    const choice = choosePools(entry.pools, details.poolId);
    await this.units.run(ctx, (tx) => this.keep(tx, entry, answers, choice.ok ? details.poolId : null));
    return { faults: choice.ok ? faults : [...faults, { field: 'pool', key: choice.key, variables: {} }] };
  }

  private async keep(tx: Tx, entry: SignUpEntry, answers: Answers, poolId: Id | null): Promise<void> {
    const draft =
      entry.own && entry.participantId
        ? { registrationId: entry.own.id, participantId: entry.participantId }
        : await this.start(tx, entry);
    await replaceAnswers(tx, draft.participantId, answers);
    const claims = poolId === null ? [] : [{ poolId, units: 1, arrival: 0, holds: false }];
    await replaceClaims(tx, draft.registrationId, claims);
  }

  private async start(tx: Tx, entry: SignUpEntry): Promise<{ registrationId: Id; participantId: Id }> {
    const person = await this.rows.personOf(tx, entry.accountId);
    const row = await this.rows.insertOwn(tx, entry, person, 'draft');
    const participantId = await this.rows.insertPerson(tx, entry, row.id);
    await this.log.started(tx, row);
    return { registrationId: row.id, participantId };
  }
}
