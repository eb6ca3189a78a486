import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DoctorChecks } from '../../../platform/doctor/doctor-checks.js';
import { RoleGrantRepository } from '../data/role-grant.repository.js';

/** Somebody can always administer: a portal without a lasting administrator cannot give roles any more. */
@Injectable()
export class AdministratorCheck implements OnModuleInit {
  constructor(
    private readonly checks: DoctorChecks,
    private readonly grants: RoleGrantRepository,
  ) {}

  onModuleInit(): void {
    this.checks.add('administrators', {
      depth: 'quick',
      examine: async (ctx) => {
        const count = await this.grants.countLastingAdministrators(ctx);
        const detail = count > 0 ? `${count} without an end date` : 'none: run "trellis create-admin <address>"';
        return [{ name: 'administrators', ok: count > 0, detail }];
      },
    });
  }
}
