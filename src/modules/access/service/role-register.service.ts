import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { PageOf } from '../../../kernel/page-of.js';
import type { Ctx } from '../../../platform/database/context.js';
import { RoleGrantRepository, type StoredGrant } from '../data/role-grant.repository.js';
import { mayGrant } from '../domain/granting-rule.js';
import { isLive, mayStandAt } from '../domain/holding.js';
import { can } from '../domain/reach.js';
import { ROLES, type Role } from '../domain/role.js';
import { scopeKey, type Scope } from '../domain/scope.js';
import { Access } from './access.service.js';
import { ScopeNames, type NamedScope } from './scope-names.service.js';

export type GrantState = 'live' | 'expired' | 'revoked';

/** A grant as its readers see it. `place` is null when the place is gone. */
export interface GrantView {
  readonly id: Id;
  readonly accountId: Id;
  readonly role: Role;
  readonly place: NamedScope | null;
  readonly state: GrantState;
  readonly grantedAt: Instant;
  readonly grantedBy: Id | null;
  readonly expiresAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly reason: string | null;
  /** Whether this reader may take it back. */
  readonly revocable: boolean;
}

/** A place the reader may give roles at, with the roles they may give there. */
export interface GrantChoice {
  readonly place: NamedScope;
  readonly roles: readonly Role[];
}

export interface RoleFilter {
  readonly role: Role | null;
  readonly page: number;
  readonly size: number;
}

/** Who holds what, as far as the reader's `roles.view` reaches. */
@Injectable()
export class RoleRegister {
  constructor(
    private readonly grants: RoleGrantRepository,
    private readonly access: Access,
    private readonly scopes: ScopeNames,
  ) {}

  /** Live grants, newest first. */
  async list(ctx: Ctx, filter: RoleFilter): Promise<PageOf<GrantView>> {
    const scopeKeys = await this.visibleScopes(ctx);
    const counts = await this.grants.countLive(ctx, { scopeKeys, role: filter.role });
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const rows = await this.grants.live(ctx, {
      scopeKeys,
      role: filter.role,
      offset: (filter.page - 1) * filter.size,
      size: filter.size,
    });
    return { rows: await this.views(ctx, rows), total, page: filter.page, size: filter.size };
  }

  /** How many live grants of each role the reader sees. */
  async counts(ctx: Ctx): Promise<ReadonlyMap<Role, number>> {
    return this.grants.countLive(ctx, { scopeKeys: await this.visibleScopes(ctx), role: null });
  }

  /** One grant the reader may know of. */
  async find(ctx: Ctx, id: Id): Promise<GrantView | undefined> {
    const grant = await this.grants.find(ctx, id);
    return grant ? (await this.visible(ctx, [grant]))[0] : undefined;
  }

  /** What one person holds and held, newest first. */
  async ofPerson(ctx: Ctx, accountId: Id): Promise<readonly GrantView[]> {
    return this.visible(ctx, await this.grants.ofPerson(ctx, accountId));
  }

  /** Who holds a role at exactly this place. Who may be told is the caller's question. */
  async holdersAt(ctx: Ctx, role: Role, scope: Scope): Promise<readonly Id[]> {
    return this.grants.holdersAt(ctx, role, scope);
  }

  /** What a grant form offers this reader: never a role above their own or a place beyond their reach. */
  async choices(ctx: Ctx): Promise<readonly GrantChoice[]> {
    const holdings = await this.access.holdings(ctx);
    const offered = (await this.scopes.choices(ctx)).map((place) => ({
      place,
      roles: ROLES.filter((role) => mayStandAt(role, place.scope) && mayGrant(holdings, role, place.resource)),
    }));
    return offered.filter((choice) => choice.roles.length > 0);
  }

  /** Null for who sees every scope: no list is needed then. */
  private async visibleScopes(ctx: Ctx): Promise<readonly string[] | null> {
    const reach = await this.access.reach(ctx, 'roles.view');
    if (reach.everything) return null;
    const places = await this.scopes.choices(ctx);
    return places.filter((place) => can(reach, place.resource)).map((place) => scopeKey(place.scope));
  }

  private async visible(ctx: Ctx, grants: readonly StoredGrant[]): Promise<readonly GrantView[]> {
    const reach = await this.access.reach(ctx, 'roles.view');
    return (await this.views(ctx, grants)).filter((view) => can(reach, view.place?.resource ?? {}));
  }

  private async views(ctx: Ctx, grants: readonly StoredGrant[]): Promise<readonly GrantView[]> {
    const places = await this.scopes.find(
      ctx,
      grants.map((grant) => grant.scope),
    );
    const holdings = await this.access.holdings(ctx);
    return grants.map(({ scope, revokedBy: _, ...grant }) => {
      const place = places.get(scopeKey(scope)) ?? null;
      const state = stateOf(grant, ctx.now);
      return {
        ...grant,
        place,
        state,
        revocable: state === 'live' && place !== null && mayGrant(holdings, grant.role, place.resource),
      };
    });
  }
}

function stateOf(grant: Pick<StoredGrant, 'expiresAt' | 'revokedAt'>, now: Instant): GrantState {
  if (isLive(grant, now)) return 'live';
  // A grant closed at its own end expired; nobody took it back.
  return grant.revokedAt === null || grant.revokedAt === grant.expiresAt ? 'expired' : 'revoked';
}
