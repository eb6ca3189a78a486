import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { SessionRepository } from '../data/session.repository.js';
import type { SignInMethod } from '../domain/session-life.js';
import { deviceOf } from '../domain/user-agent.js';
import { personIn } from './signed-in-person.js';

/** A browser in which the person is signed in. `id` is the session's digest: it opens nothing. */
export interface Device {
  readonly id: string;
  readonly browser: string | null;
  readonly system: string | null;
  readonly method: SignInMethod;
  readonly signedInAt: Instant;
  readonly lastSeenAt: Instant;
  readonly isThis: boolean;
}

/** A person's list of devices, and signing them out. */
@Injectable()
export class Devices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly sessions: SessionRepository,
  ) {}

  /** This device first, then the last seen. */
  async list(ctx: Ctx): Promise<Device[]> {
    const { accountId, sessionId } = personIn(ctx);
    const devices = (await this.sessions.of(ctx, accountId)).map((row) => ({
      id: row.idHash,
      ...deviceOf(row.userAgent),
      method: row.method,
      signedInAt: row.createdAt,
      lastSeenAt: row.lastSeenAt,
      isThis: row.idHash === sessionId,
    }));
    return devices.sort((left, right) => Number(right.isThis) - Number(left.isThis));
  }

  /** Ends one of the person's sessions. `not_found` when they have none by that id: somebody else's looks the same. */
  async revoke(ctx: Ctx, deviceId: string): Promise<void> {
    const { accountId } = personIn(ctx);
    await this.work.run(ctx, async (tx) => {
      if (!(await this.sessions.remove(tx, accountId, deviceId)))
        throw new DomainError('not_found', 'errors.not_found');
      await this.record(tx, accountId, 1);
    });
  }

  /** Ends all but this one; says how many. */
  async revokeOthers(ctx: Ctx): Promise<number> {
    return this.work.run(ctx, (tx) => this.endOthers(tx));
  }

  /** The same within another verb: a new password signs out whoever knew the old one. */
  async endOthers(tx: Tx): Promise<number> {
    const { accountId, sessionId } = personIn(tx);
    const ended = await this.sessions.removeOthers(tx, accountId, sessionId);
    if (ended > 0) await this.record(tx, accountId, ended);
    return ended;
  }

  /** Ends this session. Signing out twice is no mistake. */
  async signOut(ctx: Ctx): Promise<void> {
    if (ctx.actor.kind !== 'person') return;
    const { accountId, sessionId } = ctx.actor;
    await this.work.run(ctx, async (tx) => {
      if (!(await this.sessions.remove(tx, accountId, sessionId))) return;
      await this.events.record(tx, { kind: 'SignedOut', subject: { type: 'account', id: accountId }, accountId });
    });
  }

  private async record(tx: Tx, accountId: Id, sessions: number): Promise<void> {
    const subject = { type: 'account', id: accountId };
    await this.events.record(tx, { kind: 'SessionRevoked', subject, accountId, detail: { sessions } });
  }
}
