import { Injectable } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Ctx } from '../../../platform/database/context.js';
import { markAsked } from '../../../platform/http/asked.js';
import { RoleGrantRepository } from '../data/role-grant.repository.js';
import type { Holding } from '../domain/holding.js';
import { knownBy, type Permission } from '../domain/permission.js';
import { can, EVERYWHERE, NOWHERE, reachOf, where, type Reach, type ReachCondition } from '../domain/reach.js';
import type { Resource, ResourceColumns } from '../domain/resource.js';
import { ScopeNames } from './scope-names.service.js';

/**
 * What the actor of a ctx may reach. Grants are read once per ctx, at the ctx's own moment: a grant works at
 * the next request, and one that expired or was taken back works no longer.
 */
@Injectable()
export class Access {
  private readonly remembered = new WeakMap<Ctx, Promise<readonly Holding[]>>();

  constructor(
    private readonly grants: RoleGrantRepository,
    private readonly scopes: ScopeNames,
  ) {}

  async can(ctx: Ctx, permission: Permission, resource: Resource): Promise<boolean> {
    markAsked(ctx);
    return can(await this.reach(ctx, permission), resource);
  }

  /**
   * Throws `not_found` when the actor may not even know of the resource, `forbidden` when they may know of it
   * but lack the permission.
   */
  async demand(ctx: Ctx, permission: Permission, resource: Resource): Promise<void> {
    if (await this.can(ctx, permission, resource)) return;
    if (await this.can(ctx, knownBy(permission), resource)) throw new DomainError('forbidden', 'errors.forbidden');
    throw new DomainError('not_found', 'errors.not_found');
  }

  /** The condition for a list, given the columns that say where each row stands; the same answer as `can` row by row. */
  async where(ctx: Ctx, permission: Permission, columns: ResourceColumns): Promise<ReachCondition> {
    markAsked(ctx);
    return where(await this.reach(ctx, permission), columns);
  }

  async reach(ctx: Ctx, permission: Permission): Promise<Reach> {
    if (ctx.actor.kind === 'system') return EVERYWHERE;
    const person = personOf(ctx.actor);
    return person === null ? NOWHERE : reachOf(await this.holdings(ctx), permission, person);
  }

  /** The roles the actor holds at this moment, regions widened to the regions below them. */
  holdings(ctx: Ctx): Promise<readonly Holding[]> {
    const known = this.remembered.get(ctx);
    if (known) return known;
    const loading = this.load(ctx);
    this.remembered.set(ctx, loading);
    return loading;
  }

  private async load(ctx: Ctx): Promise<readonly Holding[]> {
    const person = personOf(ctx.actor);
    if (person === null) return [];
    const held = await this.grants.holdingsOf(ctx, person);
    const widened = await Promise.all(held.map((holding) => this.widened(ctx, holding)));
    return widened.flat();
  }

  private async widened(ctx: Ctx, holding: Holding): Promise<readonly Holding[]> {
    const { kind, id } = holding.scope;
    const naming = this.scopes.get(kind);
    if (id === null || !naming?.within) return [holding];
    const below = await naming.within(ctx, [id]);
    return [...new Set([id, ...below])].map((each) => ({ role: holding.role, scope: { kind, id: each } }));
  }
}
