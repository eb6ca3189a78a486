import { Injectable } from '@nestjs/common';
import { PolicyPort } from '../../../platform/http/ports.js';
import type { Ctx } from '../../../platform/database/context.js';
import { isPermission, type Permission } from '../domain/permission.js';
import { isNowhere } from '../domain/reach.js';
import { Access } from './access.service.js';

const DESK: readonly Permission[] = ['offerings.view_drafts', 'seats.change', 'registrations.view'];
const ADMIN: readonly Permission[] = [
  'people.view',
  'institutions.edit',
  'roles.view',
  'mail.view',
  'jobs.view',
  'audit.view',
];

/** Answers the policy guard: does the actor hold the permission anywhere by a role? Which thing is asked later, by the service. */
@Injectable()
export class AccessPolicy extends PolicyPort {
  constructor(private readonly access: Access) {
    super();
  }

  async holds(ctx: Ctx, permission: string): Promise<boolean> {
    if (!isPermission(permission)) throw new Error(`${permission} is no permission: see access/domain/permission.ts`);
    return !isNowhere({ ...(await this.access.reach(ctx, permission)), own: null });
  }

  async menu(ctx: Ctx): Promise<{ desk: boolean; admin: boolean }> {
    return { desk: await this.holdsAny(ctx, DESK), admin: await this.holdsAny(ctx, ADMIN) };
  }

  private async holdsAny(ctx: Ctx, permissions: readonly Permission[]): Promise<boolean> {
    const held = await Promise.all(permissions.map((permission) => this.holds(ctx, permission)));
    return held.includes(true);
  }
}
