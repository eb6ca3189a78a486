import { Injectable } from '@nestjs/common';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import { Accounts } from '../../accounts/index.js';
import { type AnswerChange, changesBetween } from '../domain/answer-change.js';
import { type AnswerFault, newFacts, type RawAnswers, readAnswers } from '../domain/answer-sheet.js';
import { isConsent } from '../domain/form-content.js';
import { changeRefusal } from '../domain/change-rule.js';
import type { InstitutionLookup } from '../domain/institution-choice.js';
import { isInstitutionAnswer } from '../domain/prefill.js';
import type { Form, Question } from '../domain/question.js';
import { type Answers, answersOf, changeAnswers, insertConsent } from '../data/answer.repository.js';
import { givenConsents, type GivenConsent, withdrawConsent } from '../data/consent.repository.js';
import { findForm } from '../data/form.repository.js';
import { participantOf } from '../data/participant.repository.js';
import { countVersion } from '../data/state-change.repository.js';
import { InstitutionLookups } from './institution-lookup.service.js';
import { type OwnRegistration, RegistrationReader } from './registration-reader.service.js';

/** A registration whose answers its person may change now. */
export interface Changeable {
  readonly own: OwnRegistration;
  readonly form: Form;
  readonly participantId: Id;
  readonly answers: Answers;
  /** What is agreed to now, with the words it was agreed to in. */
  readonly consents: readonly GivenConsent[];
  /** Questions whose answer was fixed at sign-up, because the registration counts by it. */
  readonly pinned: ReadonlySet<Id>;
}

export interface ChangeCheck {
  readonly changes: readonly AnswerChange[];
  readonly faults: readonly AnswerFault[];
  readonly institutions: ReadonlyMap<Id, InstitutionLookup>;
}

/** Changing answers after signing up: read, checked, shown, and only then written. */
@Injectable()
export class AnswerChanges {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: RegistrationReader,
    private readonly accounts: Accounts,
    private readonly lookups: InstitutionLookups,
    private readonly events: EventLog,
  ) {}

  /** Throws `not_found` for somebody else's, `conflict` for one that has ended, `gone` after the deadline. */
  async read(ctx: Ctx, id: Id): Promise<Changeable> {
    const own = await this.reader.own(ctx, id);
    const { registration, offering } = own;
    const refusal = changeRefusal(registration.state, offering, ctx.now);
    if (refusal) throw new DomainError(refusal === 'changes.late' ? 'gone' : 'conflict', refusal);
    const form = await findForm(ctx, registration.formId);
    const participant = await participantOf(ctx, id);
    if (!form || !participant) throw new DomainError('not_found', 'errors.not_found');
    const answers = await answersOf(ctx, participant.id);
    const pinned = form.questions.filter((question) => isPinned(question, answers, registration.institutionId));
    return {
      own,
      form,
      participantId: participant.id,
      answers,
      consents: await givenConsents(ctx, participant.id),
      pinned: new Set(pinned.map((question) => question.id)),
    };
  }

  /** What the sent answers would change. Writes nothing. */
  async check(ctx: Ctx, found: Changeable, raw: RawAnswers): Promise<ChangeCheck> {
    const { form, answers, pinned, own } = found;
    const open = form.questions.filter((question) => !pinned.has(question.id));
    const institutions = await this.lookups.of(ctx, open, raw);
    const { facts } = await this.accounts.profile(ctx, own.registration.accountId);
    const country = typeof facts['country'] === 'string' ? facts['country'] : null;
    const sheet = readAnswers(open, raw, { country, institutions });
    return {
      changes: changesBetween(open, answers, sheet.answers),
      faults: sheet.faults.map((fault) =>
        isNeeded(fault, open) ? { ...fault, key: 'changes.consent_needed' } : fault,
      ),
      institutions,
    };
  }

  /**
   * Writes the changes of one that was looked at in `version`. Throws like `read`, and `conflict` where anybody has
   * changed the registration since; answers faults instead of writing where an answer does not pass.
   */
  async save(ctx: Ctx, id: Id, version: number, raw: RawAnswers): Promise<ChangeCheck> {
    const found = await this.read(ctx, id);
    const check = await this.check(ctx, found, raw);
    if (check.faults.length > 0 || check.changes.length === 0) return check;
    await this.units.run(ctx, (tx) => this.write(tx, found, version, check.changes));
    return check;
  }

  private async write(tx: Tx, found: Changeable, version: number, changes: readonly AnswerChange[]): Promise<void> {
    const { registration } = found.own;
    if (registration.version !== version || !(await countVersion(tx, registration.id, version))) {
      throw new DomainError('conflict', 'registrations.changed_meanwhile');
    }
    const { participantId } = found;
    const written = changes.map(({ question, to }) => ({ questionId: question.id, value: to }));
    await changeAnswers(tx, participantId, written);
    for (const { question, to } of changes.filter((change) => isConsent(change.question))) {
      if (to === null) await withdrawConsent(tx, participantId, question.id);
      else await insertConsent(tx, participantId, question.id, inLocale(question.consentText, tx.locale));
    }
    await this.tellProfile(tx, found, changes);
    await this.events.record(tx, {
      kind: 'RegistrationAnswersChanged',
      subject: { type: 'registration', id: registration.id },
      offeringId: registration.offeringId,
      accountId: registration.accountId,
      detail: { changes: changes.map(({ question, from, to }) => ({ question: question.id, from, to })) },
    });
  }

  private async tellProfile(tx: Tx, { own }: Changeable, changes: readonly AnswerChange[]): Promise<void> {
    const told = new Map(changes.flatMap(({ question, to }) => (to === null ? [] : [[question.id, to] as const])));
    const questions = changes.map(({ question }) => question);
    await this.accounts.saveProfileFacts(tx, own.registration.accountId, newFacts(questions, told, {}));
  }
}

/** The institution a registration counts for stays as it was handed in. */
function isPinned({ id }: Question, answers: Answers, institutionId: Id | null): boolean {
  const value = answers.get(id);
  return institutionId !== null && isInstitutionAnswer(value) && value.id === institutionId;
}

/** A consent without which nobody may take part cannot be taken back here; withdrawing can. */
function isNeeded({ field, key }: AnswerFault, questions: readonly Question[]): boolean {
  return key === 'answers.consent' && questions.some((each) => isConsent(each) && field === `answers.${each.id}`);
}
