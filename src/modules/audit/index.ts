export { AuditModule } from './audit.module.js';
export { AuditTrail, type Trail } from './service/audit-trail.service.js';
export type { TrailEntry, TrailFilter } from './data/trail.repository.js';
