import { Injectable } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import type { Instant } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { Accounts } from '../../accounts/index.js';
import { RoleGrantRepository, type StoredGrant } from '../data/role-grant.repository.js';
import { mayGrant } from '../domain/granting-rule.js';
import { mayStandAt } from '../domain/holding.js';
import type { Role } from '../domain/role.js';
import { scopeKey, type Scope } from '../domain/scope.js';
import { Access } from './access.service.js';
import { ScopeNames } from './scope-names.service.js';

export interface GrantRequest {
  readonly accountId: Id;
  readonly role: Role;
  readonly scope: Scope;
  /** When it ends by itself; null for until taken back. */
  readonly expiresAt: Instant | null;
  readonly reason: string | null;
}

/** Roles given and taken back, by people who may, within their own reach; each change is an event. */
@Injectable()
export class Grants {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: Access,
    private readonly scopes: ScopeNames,
    private readonly accounts: Accounts,
    private readonly grants: RoleGrantRepository,
    private readonly events: EventLog,
  ) {}

  /**
   * Gives a role and returns the grant's id. Throws `invalid` for a role that cannot stand at the place, an end
   * in the past or a role held there already; `forbidden` or `not_found` beyond the actor's own reach.
   */
  async grant(ctx: Ctx, wanted: GrantRequest): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      if (!mayStandAt(wanted.role, wanted.scope)) throw new DomainError('invalid', 'access.role_not_here', {}, 'scope');
      if (wanted.expiresAt !== null && wanted.expiresAt <= tx.now)
        throw new DomainError('invalid', 'access.ends_in_past', {}, 'expiresAt');
      await this.demandGranting(tx, wanted.role, wanted.scope);
      if (!(await this.accounts.find(tx, wanted.accountId))) throw new DomainError('not_found', 'errors.not_found');
      const id = await this.grants.add(tx, { ...wanted, grantedBy: personOf(tx.actor) });
      if (id === null) throw new DomainError('invalid', 'access.already_granted', {}, 'role');
      await this.events.record(tx, {
        kind: 'RoleGranted',
        subject: { type: 'role_grant', id },
        offeringId: offeringOf(wanted.scope),
        accountId: wanted.accountId,
        to: wanted.role,
        reason: wanted.reason,
        detail: { scope: scopeKey(wanted.scope), expiresAt: wanted.expiresAt },
      });
      return id;
    });
  }

  /** Takes a role back at once. Throws `conflict` when it is gone already or when nobody would be left to administer. */
  async revoke(ctx: Ctx, grantId: Id, reason: string): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const grant = await this.grants.find(tx, grantId);
      if (!grant) throw new DomainError('not_found', 'errors.not_found');
      await this.demandGranting(tx, grant.role, grant.scope);
      if (grant.role === 'administrator') await this.demandAnotherAdministrator(tx, grant);
      if (!(await this.grants.close(tx, grant.id, personOf(tx.actor))))
        throw new DomainError('conflict', 'access.already_revoked');
      await this.events.record(tx, {
        kind: 'RoleRevoked',
        subject: { type: 'role_grant', id: grant.id },
        offeringId: offeringOf(grant.scope),
        accountId: grant.accountId,
        from: grant.role,
        reason,
        detail: { scope: scopeKey(grant.scope) },
      });
    });
  }

  private async demandGranting(tx: Tx, role: Role, scope: Scope): Promise<void> {
    const place = (await this.scopes.find(tx, [scope])).get(scopeKey(scope));
    if (!place) throw new DomainError('not_found', 'errors.not_found');
    if (tx.actor.kind === 'system' || mayGrant(await this.access.holdings(tx), role, place.resource)) return;
    await this.access.demand(tx, 'roles.view', place.resource);
    throw new DomainError('forbidden', 'access.beyond_reach');
  }

  private async demandAnotherAdministrator(tx: Tx, grant: StoredGrant): Promise<void> {
    const lasting = await this.grants.lockLastingAdministrators(tx);
    if (!lasting.some((accountId) => accountId !== grant.accountId))
      throw new DomainError('conflict', 'access.last_administrator');
  }
}

function offeringOf(scope: Scope): Id | null {
  return scope.kind === 'offering' ? scope.id : null;
}
