import type { Id } from '../../../src/kernel/id.js';
import { ClassLists, ClassStudents } from '../../../src/modules/class-lists/index.js';
import { Affiliations } from '../../../src/modules/institutions/index.js';
import type { StudentFields } from '../../../src/modules/class-lists/domain/class-student.js';
import { DomainError } from '../../../src/kernel/domain-error.js';
import { World } from '../../support/world.js';
import type { TestPortal } from '../../support/portal.js';
import { SchoolScene } from '../institutions/scene.js';

export const BLANK = { number: null, className: null, address: null, mobile: null } as const;

/** A school with a teacher, her list, and students who may have accounts. */
export class ClassScene {
  readonly world: World;
  readonly schools: SchoolScene;

  constructor(readonly portal: TestPortal) {
    this.world = new World(portal);
    this.schools = new SchoolScene(portal);
  }

  school(name = 'East Lake University'): Promise<Id> {
    return this.schools.school(name);
  }

  /** Somebody the school has confirmed, with their number there. */
  async member(
    institutionId: Id,
    role: 'teacher' | 'student',
    name: string,
    number: string | null = null,
  ): Promise<Id> {
    const accountId = await this.world.person(name);
    await this.confirm(institutionId, accountId, role, number);
    return accountId;
  }

  async confirm(institutionId: Id, accountId: Id, role: 'teacher' | 'student', number: string | null): Promise<void> {
    const row = { accountId, role, number };
    await this.world.write((tx) => this.portal.get(Affiliations).confirmMany(tx, institutionId, [row], 'list'));
  }

  list(teacher: Id, institutionId: Id, name = 'Software 2601'): Promise<Id> {
    return this.portal.get(ClassLists).create(this.portal.ctx(teacher), name, institutionId);
  }

  add(teacher: Id, listId: Id, name: string, more: Partial<StudentFields> = {}): Promise<Id> {
    return this.portal.get(ClassStudents).add(this.portal.ctx(teacher), listId, { ...BLANK, name, ...more });
  }

  async state(listId: Id, studentId: Id) {
    const { student } = await this.portal
      .get(ClassStudents)
      .one(this.portal.ctx(await this.ownerOf(listId)), listId, studentId);
    return student;
  }

  async ownerOf(listId: Id): Promise<Id> {
    const row = await this.portal
      .ctx()
      .db.row<{ ownerId: Id }>('SELECT owner_id FROM class_lists WHERE id = :listId', { listId });
    return row?.ownerId ?? '';
  }

  async addressOf(accountId: Id): Promise<string> {
    const sql = 'SELECT address FROM account_addresses WHERE account_id = :accountId AND is_primary';
    return (await this.portal.ctx().db.row<{ address: string }>(sql, { accountId }))?.address ?? '';
  }
}

/** The code and key of a refusal, or what was answered instead of one. */
export async function refusalOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    (answer) => answer ?? null,
    (thrown: unknown) => thrown,
  );
  return error instanceof DomainError ? `${error.code} ${error.messageKey}` : error;
}
