export { AccessModule } from './access.module.js';
export { isPermission, PERMISSIONS, type Permission } from './domain/permission.js';
export type { Reach, ReachCondition } from './domain/reach.js';
export type { Resource, ResourceColumns } from './domain/resource.js';
export { isRole, ROLES, type Role } from './domain/role.js';
export { EVERYTHING, scopeKey, scopeOfKey, type Scope, type ScopeKind } from './domain/scope.js';
export { Access } from './service/access.service.js';
export { Grants, type GrantRequest } from './service/grants.service.js';
export {
  RoleRegister,
  type GrantChoice,
  type GrantState,
  type GrantView,
  type RoleFilter,
} from './service/role-register.service.js';
export { ScopeNames, type NamedScope, type ScopeName, type ScopeNaming } from './service/scope-names.service.js';
