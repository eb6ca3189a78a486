export { AuditTrail, type Trail } from './service/audit-trail.service.js';
