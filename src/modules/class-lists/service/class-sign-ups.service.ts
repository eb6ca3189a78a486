import { Injectable } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import type { Instant } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { newId, type Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { Institutions } from '../../institutions/index.js';
import { type OfferingCard, Offerings } from '../../programs/index.js';
import { Nominations } from '../../registrations/index.js';
import type { ClassListRow } from '../domain/class-list.js';
import { beginSignUp, findSignUp, insertSignUp, signUpStudents } from '../data/class-sign-up.repository.js';
import { studentsByIds } from '../data/student.repository.js';
import { type ClassSignUpRow, CONTINUE_SIGN_UP, isDeadline, usualDeadline } from '../domain/class-sign-up.js';
import { ListKeeping } from './list-keeping.service.js';
import { SignUpRounds } from './sign-up-rounds.service.js';

/** Signing a class up: choose students, choose what for, look at what it would do, begin. */
@Injectable()
export class ClassSignUps {
  constructor(
    private readonly units: UnitOfWork,
    private readonly keeping: ListKeeping,
    private readonly institutions: Institutions,
    private readonly offerings: Offerings,
    private readonly nominations: Nominations,
    private readonly rounds: SignUpRounds,
    private readonly events: EventLog,
    private readonly jobs: Jobs,
  ) {}

  /** What the list's students can be signed up for now. */
  async choices(ctx: Ctx, list: ClassListRow): Promise<readonly OfferingCard[]> {
    const path = await this.institutions.pathOf(ctx, list.institutionId);
    return this.offerings.takingClasses(ctx, [list.institutionId, ...path.map(({ id }) => id)]);
  }

  /**
   * Keeps whom the teacher chose and what for; nothing is done to them yet. Throws `invalid` for nobody, and for what
   * classes cannot be signed up for now.
   */
  async prepare(ctx: Ctx, listId: Id, studentIds: readonly Id[], offeringId: Id): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      const list = await this.keeping.demandOpen(tx, listId);
      const students = await studentsByIds(tx, listId, studentIds);
      if (students.length === 0) throw new DomainError('invalid', 'class-lists.nobody_chosen', {}, 'students');
      const card = (await this.choices(tx, list)).find((each) => each.id === offeringId);
      if (!card) throw new DomainError('invalid', 'class-lists.not_for_classes', {}, 'offering');
      const id = newId(tx.now);
      const row: ClassSignUpRow = {
        id,
        listId,
        offeringId,
        state: 'prepared',
        confirmUntil: usualDeadline(tx.now, card.closesAt, card.zone),
        createdBy: actor(tx),
        createdAt: tx.now,
        begunAt: null,
      };
      const ids = students.map((student) => student.id);
      await insertSignUp(tx, row, ids);
      return id;
    });
  }

  /** One sign-up through its list. */
  async one(ctx: Ctx, listId: Id, id: Id): Promise<{ list: ClassListRow; signUp: ClassSignUpRow }> {
    const list = await this.keeping.demand(ctx, listId);
    const signUp = await findSignUp(ctx, listId, id);
    if (!signUp) throw new DomainError('not_found', 'errors.not_found');
    return { list, signUp };
  }

  /**
   * Begins to ask. The first students are asked before this returns, the others by a job. Begun twice it is begun once.
   * Throws `invalid` for a deadline that cannot be, `conflict` where sign-up has closed meanwhile.
   */
  async begin(ctx: Ctx, listId: Id, id: Id, confirmUntil: Instant): Promise<void> {
    const begun = await this.units.run(ctx, async (tx) => {
      const { list, signUp } = await this.open(tx, listId, id);
      const card = (await this.choices(tx, list)).find((each) => each.id === signUp.offeringId);
      if (!card) throw new DomainError('conflict', 'class-lists.not_for_classes');
      if (!isDeadline(confirmUntil, tx.now, card.closesAt)) {
        throw new DomainError('invalid', 'class-lists.deadline_impossible', {}, 'confirmUntil');
      }
      if (!(await beginSignUp(tx, id, confirmUntil))) return false;
      const subject = { type: 'class_list', id: listId };
      await this.events.record(tx, {
        kind: 'ClassSignUpBegun',
        subject,
        offeringId: card.id,
        detail: { signUpId: id, confirmUntil },
      });
      await this.jobs.enqueue(tx, { kind: CONTINUE_SIGN_UP, payload: { signUpId: id }, uniqueKey: id });
      return true;
    });
    if (begun) await this.rounds.few({ ...ctx, idempotency: null }, id);
  }

  /** Reminds everybody who was asked and has not answered; answers how many. */
  async remind(ctx: Ctx, listId: Id, id: Id): Promise<number> {
    return this.units.run(ctx, async (tx) => {
      await this.one(tx, listId, id);
      const asked = await signUpStudents(tx, id);
      return this.nominations.remind(
        tx,
        asked.flatMap(({ outcome, registrationId }) => (outcome === 'asked' && registrationId ? [registrationId] : [])),
      );
    });
  }

  private async open(tx: Tx, listId: Id, id: Id): Promise<{ list: ClassListRow; signUp: ClassSignUpRow }> {
    await this.keeping.demandOpen(tx, listId);
    const found = await this.one(tx, listId, id);
    if (found.signUp.state !== 'prepared') throw new DomainError('conflict', 'class-lists.begun_already');
    return found;
  }
}

function actor(tx: Tx): Id {
  const accountId = personOf(tx.actor);
  if (accountId === null) throw new DomainError('signed_out', 'errors.signed_out');
  return accountId;
}
