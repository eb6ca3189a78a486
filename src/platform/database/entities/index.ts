import { AuditLink } from './audit-link.entity.js';
import { EventEntity } from './event.entity.js';
import { ExportRecord } from './export.entity.js';
import { IdempotencyRecord } from './idempotency-record.entity.js';
import { ImportChunk } from './import-chunk.entity.js';
import { ImportRow } from './import-row.entity.js';
import { Import } from './import.entity.js';
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
  Import,
  ImportChunk,
  ImportRow,
  ParkedPost,
  RateLimit,
] as const;
