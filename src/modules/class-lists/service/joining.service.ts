import { Injectable, type OnModuleInit } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import { MINUTE } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { Config } from '../../../platform/config/config.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { RateLimits } from '../../../platform/http/rate-limits.js';
import { findList, lockList } from '../data/class-list.repository.js';
import { findByDigest, type InvitationRow, useInvitation } from '../data/invitation.repository.js';
import { findStudent } from '../data/student.repository.js';
import { classCodeDigest, readClassCode } from '../domain/class-code.js';
import type { ClassStudent } from '../domain/class-student.js';
import { Matching } from './matching.service.js';
import { Vouching } from './vouching.service.js';

/** Ten tries in ten minutes: enough for clumsy fingers, and 2^50 codes stay out of reach. */
const TRIES = { times: 10, within: 10 * MINUTE };

/** What the student is told after the code was right. */
export interface Joined {
  readonly listName: string;
  readonly institutionId: Id;
}

/** A student enters the code of her slip or letter: the row becomes hers, and her school has vouched for her. */
@Injectable()
export class Joining implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly limits: RateLimits,
    private readonly units: UnitOfWork,
    private readonly vouching: Vouching,
    private readonly matching: Matching,
  ) {}

  onModuleInit(): void {
    this.limits.add('class-codes', TRIES);
  }

  /**
   * Joins the reader to the row of the code. The same code again by the same person changes nothing. Throws `invalid`
   * for a code that is none, `gone` for one that opens nothing any more, `conflict` where somebody else has used it or
   * the reader stands on that list already, `too_many` after too many tries.
   */
  async join(ctx: Ctx, typed: string): Promise<Joined> {
    const accountId = personOf(ctx.actor);
    if (accountId === null) throw new DomainError('signed_out', 'errors.signed_out');
    await this.limits.take('class-codes', accountId);
    const code = readClassCode(typed);
    if (code === null) throw new DomainError('invalid', 'class-lists.code_unreadable', {}, 'code');
    const digest = classCodeDigest(this.config.secret, code);
    // Without the form's key: a wrong code may be entered again on purpose.
    const joined = await this.units.run({ ...ctx, idempotency: null }, (tx) => this.enter(tx, digest, accountId));
    await this.limits.forget('class-codes', accountId);
    return joined;
  }

  private async enter(tx: Tx, digest: string, accountId: Id): Promise<Joined> {
    const found = await findByDigest(tx, digest);
    if (!found) throw new DomainError('invalid', 'class-lists.code_unknown', {}, 'code');
    await lockList(tx, found.listId);
    const list = await findList(tx, found.listId);
    const student = await findStudent(tx, found.listId, found.studentId);
    const invitation = await findByDigest(tx, digest);
    if (!list || !student || !invitation) throw new DomainError('gone', 'class-lists.code_lapsed', {}, 'code');
    const joined = { listName: list.name, institutionId: list.institutionId };
    if (student.accountId === accountId && (invitation.usedBy === null || invitation.usedBy === accountId)) {
      // Found by number or address meanwhile: the code still says that the row is theirs.
      if (invitation.usedBy === null) await useInvitation(tx, invitation.id, accountId);
      await this.vouching.vouch(tx, list, student, accountId);
      return joined;
    }
    refuseUnlessFree(invitation, student, tx.now);
    if (!(await useInvitation(tx, invitation.id, accountId))) throw used();
    if (!(await this.matching.bind(tx, list, student, accountId, invitation.kind))) {
      throw new DomainError('conflict', 'class-lists.on_list_already', { list: list.name }, 'code');
    }
    await this.vouching.vouch(tx, list, student, accountId);
    return joined;
  }
}

function refuseUnlessFree(invitation: InvitationRow, student: ClassStudent, now: number): void {
  if (invitation.usedAt !== null || student.accountId !== null) throw used();
  if (invitation.revokedAt !== null || invitation.expiresAt <= now) {
    throw new DomainError('gone', 'class-lists.code_lapsed', {}, 'code');
  }
}

function used(): DomainError {
  return new DomainError('conflict', 'class-lists.code_used', {}, 'code');
}
