import type { Actor } from '../../kernel/actor.js';
import type { Instant } from '../../kernel/clock.js';
import type { Id } from '../../kernel/id.js';

/** What changed: a noun of the product and its id. */
export interface Subject {
  readonly type: string;
  readonly id: string;
}

/**
 * One change, as the verb that made it tells it. `kind` is past tense (`RegistrationConfirmed`). Only `reason` and
 * `detail` may hold personal words: they can be erased later without breaking the audit chain.
 */
export interface NewEvent {
  readonly kind: string;
  readonly subject: Subject;
  readonly offeringId?: Id | null;
  readonly accountId?: Id | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly reason?: string | null;
  readonly detail?: Record<string, unknown> | null;
}

export interface RecordedEvent extends NewEvent {
  readonly id: Id;
  readonly at: Instant;
  readonly actor: EventActor;
}

/** Who did it. A person's session is not kept. */
export interface EventActor {
  readonly kind: Actor['kind'];
  readonly accountId: Id | null;
  readonly name: string | null;
}
