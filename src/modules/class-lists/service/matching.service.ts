import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import { readAddress } from '../../../kernel/mail-address.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { Accounts } from '../../accounts/index.js';
import { Affiliations, numberKey } from '../../institutions/index.js';
import { findList, lockList } from '../data/class-list.repository.js';
import type { ClassListRow } from '../domain/class-list.js';
import { hasOpenLetter } from '../data/invitation.repository.js';
import { bindAccount, signUpsWaitingFor, unbindAccount, waitingFor, waitNoLonger } from '../data/match.repository.js';
import { findStudent } from '../data/student.repository.js';
import type { ClassStudent, MatchedBy } from '../domain/class-student.js';
import { CONTINUE_SIGN_UP } from '../domain/class-sign-up.js';
import { TeachingPlaces } from './teaching-places.service.js';
import { Vouching } from './vouching.service.js';

export interface FoundPerson {
  readonly accountId: Id;
  readonly by: MatchedBy;
}

/** Finds the accounts of students: by the number their institution confirmed, or by an address they proved. */
@Injectable()
export class Matching {
  constructor(
    private readonly units: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly affiliations: Affiliations,
    private readonly places: TeachingPlaces,
    private readonly vouching: Vouching,
    private readonly events: EventLog,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Looks for the accounts of these students, in two queries, and binds those found. A number of one person with an
   * address of another binds nobody: a person has to look. The caller has locked the list. Answers how many.
   */
  async match(tx: Tx, list: ClassListRow, students: readonly ClassStudent[]): Promise<number> {
    const open = students.filter(({ accountId }) => accountId === null);
    const found = await this.find(tx, list.institutionId, open);
    let bound = 0;
    for (const student of open) {
      const person = found.get(student.id);
      if (person && (await this.bind(tx, list, student, person.accountId, person.by))) bound += 1;
    }
    return bound;
  }

  /** Who these students are, as far as number or address tell. */
  async find(
    ctx: Ctx,
    institutionId: Id,
    students: readonly Pick<ClassStudent, 'id' | 'numberKey' | 'addressKey'>[],
  ): Promise<ReadonlyMap<Id, FoundPerson>> {
    const numbers = students.flatMap((student) => student.numberKey ?? []);
    const addresses = students.flatMap((student) => student.addressKey ?? []);
    const byNumber = numbers.length > 0 ? await this.holders(ctx, institutionId, numbers) : new Map();
    const byAddress = addresses.length > 0 ? await this.accounts.ownersOf(ctx, addresses) : new Map();
    const found = new Map<Id, FoundPerson>();
    for (const { id, numberKey: number, addressKey } of students) {
      const numbered: Id | undefined = byNumber.get(number ?? '');
      const addressed: Id | undefined = byAddress.get(addressKey ?? '');
      if (numbered && addressed && numbered !== addressed) continue;
      if (numbered) found.set(id, { accountId: numbered, by: 'number' });
      else if (addressed) found.set(id, { accountId: addressed, by: 'address' });
    }
    return found;
  }

  /** Who proves the address that a letter went to has come by it, as if with its code. */
  private async welcome(tx: Tx, list: ClassListRow, student: ClassStudent, accountId: Id): Promise<void> {
    const person = (await this.find(tx, list.institutionId, [student])).get(student.id);
    if (person?.accountId !== accountId) return;
    const byLetter = person.by === 'address' && (await hasOpenLetter(tx, student.id));
    if (!(await this.bind(tx, list, student, accountId, byLetter ? 'mail' : person.by))) return;
    if (byLetter) await this.vouching.vouch(tx, list, student, accountId);
  }

  private async holders(ctx: Ctx, institutionId: Id, numbers: readonly string[]): Promise<ReadonlyMap<string, Id>> {
    return this.affiliations.holdersOf(ctx, await this.places.survivor(ctx, institutionId), numbers);
  }

  /** Binds one row to one account; false where either is bound already. Sign-ups that waited for her go on. */
  async bind(tx: Tx, list: ClassListRow, student: ClassStudent, accountId: Id, by: MatchedBy): Promise<boolean> {
    if (!(await bindAccount(tx, { listId: list.id, studentId: student.id, accountId, by }))) return false;
    await this.record(tx, 'ClassStudentMatched', list.id, accountId, { studentId: student.id, by });
    for (const signUpId of await signUpsWaitingFor(tx, student.id)) {
      await this.jobs.enqueue(tx, { kind: CONTINUE_SIGN_UP, payload: { signUpId }, uniqueKey: signUpId });
    }
    await waitNoLonger(tx, student.id);
    return true;
  }

  async part(tx: Tx, { id, listId, accountId, matchedBy }: ClassStudent): Promise<void> {
    await unbindAccount(tx, id);
    await this.record(tx, 'ClassStudentParted', listId, accountId, { studentId: id, by: matchedBy });
  }

  /** Somebody came, proved an address, or was confirmed with a number: they may be waited for on lists. */
  async newcomer(ctx: Ctx, accountId: Id): Promise<void> {
    const addresses = (await this.accounts.addressesOf(ctx, accountId)).flatMap(
      ({ address }) => readAddress(address)?.key ?? [],
    );
    const numbers = (await this.affiliations.of(ctx, accountId)).flatMap(({ institutionId, number, state }) => {
      const key = state === 'confirmed' ? numberKey(number) : null;
      return key === null ? [] : [{ institutionId, numberKey: key }];
    });
    for (const { listId, studentId } of await waitingFor(ctx, addresses, numbers)) {
      await this.units.run(ctx, async (tx) => {
        await lockList(tx, listId);
        const list = await findList(tx, listId);
        const student = await findStudent(tx, listId, studentId);
        if (list && student) await this.welcome(tx, list, student, accountId);
      });
    }
  }

  private async record(
    tx: Tx,
    kind: string,
    listId: Id,
    accountId: Id | null,
    detail: Record<string, unknown>,
  ): Promise<void> {
    await this.events.record(tx, { kind, subject: { type: 'class_list', id: listId }, accountId, detail });
  }
}
