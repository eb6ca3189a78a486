import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type AccountSummary, Accounts } from '../../accounts/index.js';
import { Offerings } from '../../programs/index.js';
import { Nominations } from '../../registrations/index.js';
import { findList } from '../data/class-list.repository.js';
import {
  lockSignUp,
  nextChosen,
  setOutcome,
  setSignUpState,
  type SignUpStudent,
} from '../data/class-sign-up.repository.js';
import type { ClassSignUpRow } from '../domain/class-sign-up.js';
import { studentsByIds } from '../data/student.repository.js';
import { ClassInvitations } from './class-invitations.service.js';

/** So many students in one unit of work: everybody else waits for it. */
const ROUND = 20;
/** So many rounds while the teacher waits for the page; what is left is the job's. */
const WHILE_WAITING = 3;
const MOST_CLASHES = 5;

/** Asks the students of a class sign-up, a handful at a time, until nobody is left. */
@Injectable()
export class SignUpRounds {
  constructor(
    private readonly units: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly offerings: Offerings,
    private readonly nominations: Nominations,
    private readonly invitations: ClassInvitations,
  ) {}

  /** The first rounds, so that a class of sixty is asked by the time its teacher sees the page. */
  async few(ctx: Ctx, signUpId: Id): Promise<void> {
    for (let round = 0; round < WHILE_WAITING; round += 1) if (!(await this.round(ctx, signUpId))) return;
  }

  /** All of them: the job. Whoever was asked is asked no second time, so it may stop and begin again anywhere. */
  async all(ctx: Ctx, signUpId: Id): Promise<void> {
    while (await this.round(ctx, signUpId));
  }

  /** One round; false when nobody was left. A student who signs up herself at this very moment makes it run again. */
  private async round(ctx: Ctx, signUpId: Id): Promise<boolean> {
    for (let clash = 1; ; clash += 1) {
      try {
        return await this.units.run(ctx, (tx) => this.ask(tx, signUpId));
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'conflict' || clash === MOST_CLASHES) throw error;
      }
    }
  }

  private async ask(tx: Tx, signUpId: Id): Promise<boolean> {
    const signUp = await lockSignUp(tx, signUpId);
    if (!signUp || signUp.state === 'prepared') return false;
    const chosen = await nextChosen(tx, signUpId, ROUND);
    if (chosen.length === 0) {
      if (signUp.state !== 'done') await setSignUpState(tx, signUpId, 'done');
      return false;
    }
    if (signUp.state === 'done') await setSignUpState(tx, signUpId, 'begun');
    const people = await this.peopleOf(tx, chosen);
    const known = chosen.filter(({ accountId }) => people.has(accountId ?? ''));
    await this.invite(
      tx,
      signUp,
      chosen.filter((student) => !known.includes(student)),
    );
    await this.nominate(tx, signUp, known, people);
    return true;
  }

  private async nominate(
    tx: Tx,
    signUp: ClassSignUpRow,
    students: readonly SignUpStudent[],
    people: ReadonlyMap<Id, AccountSummary>,
  ): Promise<void> {
    const { id, offeringId, confirmUntil, createdBy, listId } = signUp;
    if (students.length === 0) return;
    const offering = await this.offerings.find(tx, offeringId);
    if (tx.now > confirmUntil || !this.nominations.takesNominations(offering, tx.now)) {
      const ids = students.map(({ studentId }) => studentId);
      return setOutcome(tx, id, ids, 'closed');
    }
    const list = await findList(tx, listId);
    const persons = students.flatMap(({ accountId }) => people.get(accountId ?? '') ?? []);
    const request = { nominatedBy: createdBy, groupName: list?.name ?? '', confirmUntil };
    const outcomes = await this.nominations.nominate(tx, offering, persons, request);
    for (const [index, { effect, registrationId }] of outcomes.entries()) {
      await setOutcome(tx, id, [students[index]?.studentId ?? ''], effect, registrationId);
    }
  }

  /** Who has no account yet is written to, if there is an address; asked as soon as the account is known. */
  private async invite(tx: Tx, signUp: ClassSignUpRow, students: readonly SignUpStudent[]): Promise<void> {
    const ids = students.map(({ studentId }) => studentId);
    await setOutcome(tx, signUp.id, ids, 'no_account');
    const uninvited = students.filter(({ invitedAt }) => invitedAt === null).map(({ studentId }) => studentId);
    if (uninvited.length === 0) return;
    const found = await studentsByIds(tx, signUp.listId, uninvited);
    await this.invitations.writeIn(tx, signUp.listId, found, signUp.createdBy);
  }

  private async peopleOf(tx: Tx, students: readonly SignUpStudent[]): Promise<ReadonlyMap<Id, AccountSummary>> {
    const found = await this.accounts.findMany(
      tx,
      students.flatMap(({ accountId }) => accountId ?? []),
    );
    return new Map(found.filter(({ state }) => state === 'active').map((person) => [person.id, person]));
  }
}
