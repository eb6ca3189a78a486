import type { Id } from '../../kernel/id.js';
import type { Instant } from '../../kernel/clock.js';
import type { Locale } from '../../kernel/locale.js';
import type { Ctx } from '../database/context.js';

/** Whose session a cookie's secret is, with what every page of theirs shows. */
export interface FoundSession {
  readonly accountId: Id;
  readonly sessionId: string;
  readonly name: string;
  readonly initials: string;
  readonly locale: Locale;
  readonly zone: string | null;
  /** Until when the sign-in counts as fresh, for changes that ask for one. */
  readonly freshUntil: Instant;
}

/** Implemented by the accounts module. */
export abstract class SessionPort {
  /** The live session of a secret; null when unknown, expired, revoked, or the account may not enter. */
  abstract find(secret: string, now: Instant): Promise<FoundSession | null>;
  /** Called on every signed-in request. Returns at once; writes "last seen" at most every few minutes. */
  abstract touch(sessionId: string, now: Instant): void | Promise<void>;
}

/** Implemented by the access module. */
export abstract class PolicyPort {
  /** Whether the actor holds a permission anywhere at all; the service then asks about the resource itself. */
  abstract holds(ctx: Ctx, permission: string): Promise<boolean>;
  /** Which desks the menu offers the actor. */
  abstract menu(ctx: Ctx): Promise<{ readonly desk: boolean; readonly admin: boolean }>;
}
