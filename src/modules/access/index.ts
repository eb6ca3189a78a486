export { AccessModule } from './access.module.js';
export { isPermission, PERMISSIONS, type Permission } from './domain/permission.js';
export type { Resource } from './domain/resource.js';
export { ROLES, type Role } from './domain/role.js';
export { EVERYTHING, scopeKey, scopeOfKey, type Scope, type ScopeKind } from './domain/scope.js';
export { Access } from './service/access.service.js';
export { Grants, type GrantRequest } from './service/grants.service.js';
export { RoleRegister, type GrantChoice, type GrantView, type RoleFilter } from './service/role-register.service.js';
export { ScopeNames, type ScopeName } from './service/scope-names.service.js';
