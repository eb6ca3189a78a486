import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { PageOf } from '../../../kernel/page-of.js';
import {
  Grants,
  RoleRegister,
  type GrantChoice,
  type GrantRequest,
  type Role,
  type RoleFilter,
} from '../../../modules/access/index.js';
import { Accounts, PeopleDirectory } from '../../../modules/accounts/index.js';
import type { Ctx } from '../../../platform/database/context.js';
import { named, type NamedGrant } from './named-grant.js';

export interface RoleList {
  readonly list: PageOf<NamedGrant>;
  readonly counts: ReadonlyMap<Role, number>;
  readonly choices: readonly GrantChoice[];
}

/** Who holds what, and roles given by address to people one may not otherwise look up. */
@Injectable()
export class RoleDesk {
  constructor(
    private readonly register: RoleRegister,
    private readonly grants: Grants,
    private readonly accounts: Accounts,
    private readonly people: PeopleDirectory,
  ) {}

  async list(ctx: Ctx, filter: RoleFilter): Promise<RoleList> {
    const page = await this.register.list(ctx, filter);
    const rows = await named(ctx, this.people, page.rows);
    return {
      list: { ...page, rows },
      counts: await this.register.counts(ctx),
      choices: await this.register.choices(ctx),
    };
  }

  /** One grant the reader may take back. Throws `not_found` for any other. */
  async revocable(ctx: Ctx, id: Id): Promise<NamedGrant> {
    const grant = await this.register.find(ctx, id);
    const [found] = grant?.revocable ? await named(ctx, this.people, [grant]) : [];
    if (!found) throw new DomainError('not_found', 'errors.not_found');
    return found;
  }

  /** Gives a role to the person who signs in with this address; answers their name. */
  async giveTo(ctx: Ctx, address: string, request: Omit<GrantRequest, 'accountId'>): Promise<string> {
    const person = await this.accounts.findByAddress(ctx, address);
    if (!person) throw new DomainError('invalid', 'access.no_such_person', {}, 'address');
    await this.grants.grant(ctx, { ...request, accountId: person.id });
    return person.displayName;
  }
}
