import { Injectable, Logger } from '@nestjs/common';
import type { Instant } from '../../../kernel/clock.js';
import { digestOf, newSecret } from '../../../kernel/digest.js';
import type { Id } from '../../../kernel/id.js';
import type { Tx } from '../../../platform/database/context.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { SessionPort, type FoundSession } from '../../../platform/http/ports.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { SessionRepository } from '../data/session.repository.js';
import { initialsOf } from '../domain/person-name.js';
import { expiryAfter, freshUntil, TOUCH_PAUSE, type SignInMethod } from '../domain/session-life.js';

/** The browser that signs in. */
export interface SigningIn {
  readonly accountId: Id;
  readonly method: SignInMethod;
  readonly userAgent: string;
}

/** What goes into the cookie, and never into a log or a stored answer. */
export interface OpenedSession {
  readonly secret: string;
  readonly expiresAt: Instant;
}

/** Who is signed in where. A session is found by its secret's digest; only its browser has the secret. */
@Injectable()
export class Sessions extends SessionPort {
  private readonly logger = new Logger(Sessions.name);
  /** Sessions found with an old "last seen", until `touch` has written a new one. */
  private readonly stale = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly sessions: SessionRepository,
  ) {
    super();
  }

  async find(secret: string, now: Instant): Promise<FoundSession | null> {
    const sessionId = digestOf(secret);
    const live = await this.sessions.live(this.database.read, sessionId, now);
    if (!live) return null;
    if (live.lastSeenAt <= now - TOUCH_PAUSE) this.stale.add(sessionId);
    return {
      accountId: live.accountId,
      sessionId,
      name: live.displayName,
      initials: initialsOf(live.displayName),
      locale: live.locale,
      zone: live.zone,
      freshUntil: freshUntil(live.authenticatedAt),
    };
  }

  /** Moves the end of a session on. A touch that fails costs nobody their page: the next request tries again. */
  async touch(sessionId: string, now: Instant): Promise<void> {
    if (!this.stale.delete(sessionId)) return;
    try {
      const ctx = this.database.systemCtx('sessions');
      await this.work.run(ctx, (tx) => this.sessions.touch(tx, sessionId, now, expiryAfter(now)));
    } catch (error) {
      this.logger.warn(`A session could not be touched: ${String(error)}`);
    }
  }

  /**
   * Signs a browser in: a new secret always. The session it had before ends here, so nobody who planted or
   * saw that one comes in with it.
   */
  async open(tx: Tx, { accountId, method, userAgent }: SigningIn): Promise<OpenedSession> {
    const secret = newSecret();
    const expiresAt = expiryAfter(tx.now);
    if (tx.actor.kind === 'person') await this.sessions.remove(tx, tx.actor.accountId, tx.actor.sessionId);
    const session = { idHash: digestOf(secret), accountId, method, userAgent: userAgent.slice(0, 500), expiresAt };
    await this.sessions.insert(tx, session);
    const subject = { type: 'account', id: accountId };
    await this.events.record(tx, { kind: 'SignedIn', subject, accountId, detail: { method } });
    return { secret, expiresAt };
  }
}
