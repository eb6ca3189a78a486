import { Global, Module } from '@nestjs/common';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { PolicyPort } from '../../platform/http/ports.js';
import { AccountsModule } from '../accounts/index.js';
import { RoleGrant } from './data/role-grant.entity.js';
import { RoleGrantRepository } from './data/role-grant.repository.js';
import { AdministratorCheck } from './service/administrator-check.js';
import { AccessPolicy } from './service/access-policy.service.js';
import { Access } from './service/access.service.js';
import { Grants } from './service/grants.service.js';
import { RoleRegister } from './service/role-register.service.js';
import { ScopeNames } from './service/scope-names.service.js';
import { AdminFrame } from './web/admin-frame.js';

/** Global, because the policy guard of every route asks it. */
@Global()
@Module({
  imports: [DatabaseModule.entities([RoleGrant]), AccountsModule],
  providers: [
    RoleGrantRepository,
    AdministratorCheck,
    ScopeNames,
    Access,
    Grants,
    RoleRegister,
    AdminFrame,
    { provide: PolicyPort, useClass: AccessPolicy },
  ],
  exports: [AdminFrame, ScopeNames, Access, Grants, RoleRegister, PolicyPort],
})
export class AccessModule {}
