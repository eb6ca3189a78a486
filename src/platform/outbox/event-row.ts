import type { Instant } from '../../kernel/clock.js';
import type { Id } from '../../kernel/id.js';
import type { RecordedEvent } from './event.js';

/** A row of `events` as the database gives it. `detail` is canonical JSON. */
export interface EventRow {
  readonly id: Id;
  readonly at: Instant;
  readonly actorKind: string;
  readonly actorId: Id | null;
  readonly actorName: string | null;
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly offeringId: Id | null;
  readonly accountId: Id | null;
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly reason: string | null;
  readonly digest: string;
  readonly detail: string | null;
  readonly salt: string | null;
  readonly personalDigest: string | null;
}

export const EVENT_COLUMNS = `events.id, events.at, events.actor_kind, events.actor_id, events.actor_name, events.kind,
  events.subject_type, events.subject_id, events.offering_id, events.account_id, events.from_state, events.to_state,
  events.reason, events.digest, events.detail, events.salt, events.personal_digest`;

export function eventOf(row: EventRow): RecordedEvent {
  return {
    id: row.id,
    at: row.at,
    actor: { kind: row.actorKind as RecordedEvent['actor']['kind'], accountId: row.actorId, name: row.actorName },
    kind: row.kind,
    subject: { type: row.subjectType, id: row.subjectId },
    offeringId: row.offeringId,
    accountId: row.accountId,
    from: row.fromState,
    to: row.toState,
    reason: row.reason,
    detail: row.detail === null ? null : (JSON.parse(row.detail) as Record<string, unknown>),
  };
}
