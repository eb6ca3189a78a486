import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { PageOf } from '../../../kernel/page-of.js';
import { personOf } from '../../../kernel/actor.js';
import { Access, RoleRegister, type GrantChoice } from '../../../modules/access/index.js';
import {
  PeopleDirectory,
  Suspension,
  type PeopleQuery,
  type PersonLine,
  type PersonRecord,
} from '../../../modules/accounts/index.js';
import type { Ctx } from '../../../platform/database/context.js';
import { named, type NamedGrant } from './named-grant.js';

export interface PersonFile {
  readonly person: PersonRecord;
  readonly grants: readonly NamedGrant[];
  readonly choices: readonly GrantChoice[];
  readonly suspendable: boolean;
}

/** People as administrators see them. */
@Injectable()
export class PeopleDesk {
  constructor(
    private readonly access: Access,
    private readonly people: PeopleDirectory,
    private readonly roles: RoleRegister,
    private readonly suspension: Suspension,
  ) {}

  async search(ctx: Ctx, query: PeopleQuery): Promise<PageOf<PersonLine>> {
    await this.access.demand(ctx, 'people.view', {});
    return this.people.search(ctx, query);
  }

  /** One person with what they hold and held, and what the reader may give them. Throws `not_found`. */
  async file(ctx: Ctx, id: Id): Promise<PersonFile> {
    await this.access.demand(ctx, 'people.view', {});
    const person = await this.people.find(ctx, id);
    if (!person) throw new DomainError('not_found', 'errors.not_found');
    const [grants, choices] = await Promise.all([this.roles.ofPerson(ctx, id), this.roles.choices(ctx)]);
    const suspendable =
      person.state !== 'merged' && personOf(ctx.actor) !== id && (await this.access.can(ctx, 'people.suspend', {}));
    return { person, grants: await named(ctx, this.people, grants), choices, suspendable };
  }

  /** The person of a suspension: anybody but oneself. Throws `not_found`, or `conflict` for oneself. */
  async suspendable(ctx: Ctx, id: Id): Promise<PersonRecord> {
    await this.access.demand(ctx, 'people.suspend', {});
    const person = await this.people.find(ctx, id);
    if (!person) throw new DomainError('not_found', 'errors.not_found');
    // Whoever suspends stays, so somebody who administers always does.
    if (personOf(ctx.actor) === id) throw new DomainError('conflict', 'admin.suspension.oneself');
    return person;
  }

  /** Signs the person out everywhere and keeps them out. */
  async suspend(ctx: Ctx, id: Id, reason: string): Promise<void> {
    await this.suspendable(ctx, id);
    await this.suspension.begin(ctx, id, reason);
  }

  async reinstate(ctx: Ctx, id: Id, reason: string): Promise<void> {
    await this.suspendable(ctx, id);
    await this.suspension.end(ctx, id, reason);
  }
}
