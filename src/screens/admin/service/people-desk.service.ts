import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { PageOf } from '../../../kernel/page-of.js';
import { Access, RoleRegister, type GrantChoice } from '../../../modules/access/index.js';
import {
  PeopleDirectory,
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
}

/** People as administrators see them. */
@Injectable()
export class PeopleDesk {
  constructor(
    private readonly access: Access,
    private readonly people: PeopleDirectory,
    private readonly roles: RoleRegister,
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
    return { person, grants: await named(ctx, this.people, grants), choices };
  }
}
