import type { Instant } from '../../kernel/clock.js';
import type { Id } from '../../kernel/id.js';
import type { Ctx } from '../database/context.js';

export type Payload = Record<string, unknown>;

export interface NewJob {
  readonly kind: string;
  readonly payload: Payload;
  /** Defaults to now. */
  readonly dueAt?: Instant;
  /** At most one pending job of a kind has this key; asking again only moves its due time. */
  readonly uniqueKey?: string;
  /** Goes ahead of every job that is not urgent. For what a person waits for on the screen. */
  readonly urgent?: boolean;
}

/** Which try this is, counted from 1. After the last one the job is dead. */
export interface Attempt {
  readonly number: number;
  readonly last: boolean;
}

/** Runs outside any unit of work, at least once: a handler must bear being run again. */
export type JobHandler = (ctx: Ctx, payload: Payload, attempt: Attempt) => Promise<void>;

/** A job in the hands of one worker, until its lease ends. */
export interface ClaimedJob {
  readonly id: Id;
  readonly kind: string;
  readonly payload: Payload;
  readonly attempts: number;
  readonly dueAt: Instant;
  readonly leaseToken: string;
  readonly recurring: boolean;
}
