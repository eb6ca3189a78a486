import { Injectable } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import { DAY } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { newId, type Id } from '../../../kernel/id.js';
import { Config } from '../../../platform/config/config.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import {
  batchOf,
  insertInvitations,
  type InvitationRow,
  lettersBy,
  lettersTo,
  markInvited,
  revokeEarlier,
} from '../data/invitation.repository.js';
import { studentsByIds } from '../data/student.repository.js';
import { classCode, classCodeDigest, CODE_LIFE, PRINTING_LIFE } from '../domain/class-code.js';
import type { ClassStudent, InvitedBy } from '../domain/class-student.js';
import { type LetterAnswer, letterFor, MOST_LETTERS_A_DAY } from '../domain/invitation-rule.js';
import { ListKeeping } from './list-keeping.service.js';

export const WRITE_LETTERS = 'class-lists.letters';

/** How many got a letter, and why the others did not. */
export type LetterCounts = Readonly<Record<LetterAnswer, number>>;

/** One slip of a printing. The code is made for the paper and is kept nowhere. */
export interface Slip {
  readonly student: ClassStudent;
  readonly code: string;
  readonly expiresAt: number;
}

/** Invites students whose account is not known: by letter, or by a printed slip with a one-time code. */
@Injectable()
export class ClassInvitations {
  constructor(
    private readonly config: Config,
    private readonly units: UnitOfWork,
    private readonly keeping: ListKeeping,
    private readonly events: EventLog,
    private readonly jobs: Jobs,
  ) {}

  /** Has letters written to those of these students who may be written to now. A job writes them, a handful at a time. */
  async write(ctx: Ctx, listId: Id, studentIds: readonly Id[]): Promise<LetterCounts> {
    return this.units.run(ctx, async (tx) => {
      await this.keeping.demandOpen(tx, listId);
      return this.writeIn(tx, listId, await studentsByIds(tx, listId, studentIds), this.actor(tx));
    });
  }

  /** The same inside the caller's unit, for a teacher the caller has asked about. */
  async writeIn(tx: Tx, listId: Id, students: readonly ClassStudent[], teacherId: Id): Promise<LetterCounts> {
    const before = await lettersTo(
      tx,
      students.map(({ id }) => id),
    );
    const answers = students.map((student) => ({
      student,
      answer: letterFor(student, before.get(student.id), tx.now),
    }));
    const written = answers.filter(({ answer }) => answer === 'write').map(({ student }) => student);
    if (written.length > 0) {
      await this.demandLetters(tx, teacherId, written.length);
      const batchId = await this.invite(tx, listId, written, 'mail', teacherId);
      await this.jobs.enqueue(tx, { kind: WRITE_LETTERS, payload: { listId, batchId, locale: tx.locale } });
    }
    const counts: Record<LetterAnswer, number> = {
      write: 0,
      no_address: 0,
      has_account: 0,
      just_written: 0,
      too_often: 0,
    };
    for (const { answer } of answers) counts[answer] += 1;
    return counts;
  }

  /** Makes new slips for those of these students whose account is not known; older slips of theirs work no more. */
  async print(ctx: Ctx, listId: Id, studentIds: readonly Id[]): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      await this.keeping.demandOpen(tx, listId);
      const students = await studentsByIds(tx, listId, studentIds);
      const open = students.filter(({ accountId }) => accountId === null);
      if (open.length === 0) throw new DomainError('invalid', 'class-lists.nobody_to_print', {}, 'students');
      return this.invite(tx, listId, open, 'slip', this.actor(tx));
    });
  }

  /** The slips of a printing, for half an hour after it; `gone` later, `not_found` where it is of another list. */
  async slips(ctx: Ctx, listId: Id, batchId: Id): Promise<readonly Slip[]> {
    await this.keeping.demand(ctx, listId);
    const rows = (await batchOf(ctx, batchId)).filter(({ kind }) => kind === 'slip');
    const students = await studentsByIds(
      ctx,
      listId,
      rows.map(({ studentId }) => studentId),
    );
    const byId = new Map(students.map((student) => [student.id, student]));
    const first = rows[0];
    if (!first || !byId.has(first.studentId)) throw new DomainError('not_found', 'errors.not_found');
    if (ctx.now > first.createdAt + PRINTING_LIFE) throw new DomainError('gone', 'class-lists.printing_over');
    return rows.flatMap(({ id, studentId, expiresAt, usedAt, revokedAt }) => {
      const student = byId.get(studentId);
      const isOpen = usedAt === null && revokedAt === null;
      return student && isOpen ? [{ student, expiresAt, code: classCode(this.config.secret, id) }] : [];
    });
  }

  private async invite(
    tx: Tx,
    listId: Id,
    students: readonly ClassStudent[],
    kind: InvitedBy,
    createdBy: Id,
  ): Promise<Id> {
    const batchId = newId(tx.now);
    const ids = students.map(({ id }) => id);
    await revokeEarlier(tx, ids, kind);
    await insertInvitations(
      tx,
      ids.map((studentId) => this.row(tx, { studentId, batchId, kind, createdBy })),
    );
    await markInvited(tx, ids, kind);
    const subject = { type: 'class_list', id: listId };
    await this.events.record(tx, {
      kind: kind === 'mail' ? 'ClassStudentsInvited' : 'ClassSlipsPrinted',
      subject,
      detail: { students: ids.length },
    });
    return batchId;
  }

  private row(tx: Tx, given: Pick<InvitationRow, 'studentId' | 'batchId' | 'kind' | 'createdBy'>): InvitationRow {
    const id = newId(tx.now);
    return {
      ...given,
      id,
      codeDigest: classCodeDigest(this.config.secret, classCode(this.config.secret, id)),
      createdAt: tx.now,
      expiresAt: tx.now + CODE_LIFE,
      usedAt: null,
      usedBy: null,
      revokedAt: null,
    };
  }

  private async demandLetters(tx: Tx, teacherId: Id, more: number): Promise<void> {
    const today = await lettersBy(tx, teacherId, tx.now - DAY);
    if (today + more <= MOST_LETTERS_A_DAY) return;
    throw new DomainError('too_many', 'class-lists.too_many_letters', { most: MOST_LETTERS_A_DAY });
  }

  private actor(tx: Tx): Id {
    const accountId = personOf(tx.actor);
    if (accountId === null) throw new DomainError('signed_out', 'errors.signed_out');
    return accountId;
  }
}
