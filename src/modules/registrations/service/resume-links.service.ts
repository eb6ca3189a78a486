import { Injectable } from '@nestjs/common';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Postponed } from '../../../platform/jobs/job-failure.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { EventReader } from '../../../platform/outbox/event-reader.js';
import type { RecordedEvent } from '../../../platform/outbox/event.js';
import { personOf } from '../../../kernel/actor.js';
import { MINUTE } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { Accounts } from '../../accounts/index.js';
import { Offerings, Regions, takesSignUps } from '../../programs/index.js';
import { resumeTime } from '../domain/resume-time.js';
import { lastAnswered } from '../data/answer.repository.js';
import { findRegistration, type RegistrationRow } from '../data/registration.repository.js';
import type { SignUpEntry } from './sign-up-entry.service.js';

export const DRAFT_LEFT = 'registrations.draft-left';
const EVENT = 'ResumeLinkSent';
/** One letter is enough for who presses twice. */
const PAUSE = 10 * MINUTE;

/** Letters that lead back to a sign-up that is not handed in. The link signs nobody in: it only knows the way. */
@Injectable()
export class ResumeLinks {
  constructor(
    private readonly units: UnitOfWork,
    private readonly offerings: Offerings,
    private readonly regions: Regions,
    private readonly accounts: Accounts,
    private readonly jobs: Jobs,
    private readonly events: EventLog,
    private readonly reader: EventReader,
  ) {}

  /** The person asks for one. Throws `not_found` for somebody else's and `conflict` where nothing is left to hand in. */
  async send(ctx: Ctx, id: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const registration = await findRegistration(tx, id);
      if (!registration || registration.accountId !== personOf(tx.actor)) {
        throw new DomainError('not_found', 'errors.not_found');
      }
      if (registration.state !== 'draft') throw new DomainError('conflict', 'registrations.already');
      const sent = await this.sent(tx, id);
      if (sent.some(({ at }) => at > tx.now - PAUSE)) return;
      await this.record(tx, registration);
    });
  }

  /** When a draft begins: looks at it again after a while. */
  async watch(tx: Tx, { offering, person }: SignUpEntry, registrationId: Id): Promise<void> {
    const zone = person.zone ?? offering.zone;
    const dueAt = resumeTime({ touchedAt: tx.now, closesAt: offering.closesAt, zone });
    if (dueAt === null) return;
    await this.jobs.enqueue(tx, { kind: DRAFT_LEFT, payload: { registrationId }, dueAt, uniqueKey: registrationId });
  }

  /** Reminds of a draft that was left, once. Throws `Postponed` while somebody works on it. */
  async remind(ctx: Ctx, id: Id): Promise<void> {
    const registration = await findRegistration(ctx, id);
    if (registration?.state !== 'draft') return;
    const found = await this.offerings.find(ctx, registration.offeringId);
    const offering = await this.regions.openingFor(ctx, found, registration.regionId);
    const person = await this.accounts.find(ctx, registration.accountId);
    if (!person || !takesSignUps(offering, ctx.now)) return;
    const touchedAt = (await lastAnswered(ctx, id)) ?? registration.createdAt;
    const dueAt = resumeTime({ touchedAt, closesAt: offering.closesAt, zone: person.zone ?? offering.zone });
    if (dueAt === null) return;
    if (dueAt > ctx.now) throw new Postponed(dueAt);
    await this.units.run(ctx, async (tx) => {
      const alone = (await this.sent(tx, id)).every(({ actor }) => actor.accountId !== null);
      if (alone) await this.record(tx, registration);
    });
  }

  private async sent(ctx: Ctx, id: Id): Promise<readonly RecordedEvent[]> {
    return (await this.reader.of(ctx, { type: 'registration', id })).filter(({ kind }) => kind === EVENT);
  }

  private async record(tx: Tx, { id, offeringId, accountId }: RegistrationRow): Promise<void> {
    await this.events.record(tx, { kind: EVENT, subject: { type: 'registration', id }, offeringId, accountId });
  }
}
