import { AuditLink } from './audit-link.entity.js';
import { EventEntity } from './event.entity.js';
import { ExportRecord } from './export.entity.js';
import { IdempotencyRecord } from './idempotency-record.entity.js';
import { Job } from './job.entity.js';
import { Mail } from './mail.entity.js';
import { ParkedPost } from './parked-post.entity.js';
import { RateLimit } from './rate-limit.entity.js';

/** The tables of the platform itself; every other table belongs to a module. */
export const platformEntities = [
  EventEntity,
  AuditLink,
  Job,
  Mail,
  ExportRecord,
  IdempotencyRecord,
  ParkedPost,
  RateLimit,
] as const;
