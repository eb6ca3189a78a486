import { Injectable } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import { DAY, type Instant } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { Accounts, type AccountSummary } from '../../accounts/index.js';
import { type OfferingView, takesSignUps } from '../../programs/index.js';
import { latestForm } from '../data/form.repository.js';
import {
  atContestLimit,
  insertNomination,
  markReminded,
  type NominatedState,
  nominatedStates,
  nominationsOf,
  type StandingRow,
  standingsIn,
} from '../data/nomination.repository.js';
import { findRegistration } from '../data/registration.repository.js';
import {
  effectOf,
  LAPSE_NOMINATION,
  type NominationEffect,
  REMIND_NOMINATION,
  REMINDER_PAUSE,
  saidNo,
} from '../domain/nomination.js';
import { RegistrationLog } from './registration-log.js';
import { RegistrationRows } from './registration-rows.js';

/** Who asks, in whose name, and until when the person may answer. */
export interface NominationRequest {
  readonly nominatedBy: Id;
  /** What the person knows the asker by: "Software 2601". */
  readonly groupName: string;
  readonly confirmUntil: Instant;
}

/** What the person in it is told of a nomination. */
export interface OwnNomination {
  /** Who asks, by display name. */
  readonly by: string;
  readonly groupName: string;
  readonly confirmUntil: Instant;
}

export interface NominationOutcome {
  readonly effect: NominationEffect;
  readonly registrationId: Id | null;
}

/**
 * Sign-ups that somebody begins for others. Such a one is a draft: it holds no seat and counts for nothing until the
 * person has answered the questions, agreed, and handed it in. Who may ask whom is the caller's question.
 */
@Injectable()
export class Nominations {
  constructor(
    private readonly units: UnitOfWork,
    private readonly rows: RegistrationRows,
    private readonly accounts: Accounts,
    private readonly log: RegistrationLog,
    private readonly events: EventLog,
    private readonly jobs: Jobs,
  ) {}

  /** Whether anybody can be asked for this now. */
  takesNominations(offering: OfferingView, now: Instant): boolean {
    if (offering.applicant !== 'person' || offering.state !== 'published') return false;
    // Where regions differ, each person finds out in their own.
    return offering.regional || takesSignUps(offering, now);
  }

  /** What asking each of these people would do. Writes nothing; two queries whatever their number. */
  async effects(
    ctx: Ctx,
    offering: OfferingView,
    accountIds: readonly Id[],
  ): Promise<ReadonlyMap<Id, NominationOutcome & { readonly state: StandingRow['state'] | null }>> {
    const standings = await standingsIn(ctx, offering.id, accountIds);
    const { contestId, contestMost } = offering;
    const limited = new Set(
      contestId !== null && contestMost !== null ? await atContestLimit(ctx, contestId, contestMost, accountIds) : [],
    );
    return new Map(
      accountIds.map((accountId) => {
        const own = standings.filter((each) => each.accountId === accountId);
        const live = own.find((each) => each.live);
        const effect = effectOf(own, limited.has(accountId));
        return [accountId, { effect, registrationId: live?.registrationId ?? null, state: live?.state ?? null }];
      }),
    );
  }

  /**
   * Asks people to confirm, in the caller's unit; answers one outcome per person, in order. Who has signed up already
   * keeps what they have; a draft of their own is theirs to finish. Asked again, a person is asked once. Throws
   * `conflict` where a person signs up at this very moment: run it again.
   */
  async nominate(
    tx: Tx,
    offering: OfferingView,
    people: readonly AccountSummary[],
    request: NominationRequest,
  ): Promise<readonly NominationOutcome[]> {
    const form = await latestForm(tx, offering.id);
    const ids = people.map(({ id }) => id);
    const effects = await this.effects(tx, offering, ids);
    const outcomes: NominationOutcome[] = [];
    for (const person of people) {
      const known = effects.get(person.id);
      if (!form || !known || known.effect !== 'asked') {
        outcomes.push({ effect: known?.effect ?? 'refused', registrationId: known?.registrationId ?? null });
        continue;
      }
      const registrationId = known.registrationId ?? (await this.begin(tx, offering, form, person));
      await this.ask(tx, offering, { accountId: person.id, registrationId }, known.registrationId === null, request);
      outcomes.push({ effect: 'asked', registrationId });
    }
    return outcomes;
  }

  /** Reminds those of these who have not answered and were not reminded within a day; answers how many. */
  async remind(tx: Tx, registrationIds: readonly Id[]): Promise<number> {
    const reminded = await markReminded(tx, registrationIds, tx.now - REMINDER_PAUSE);
    for (const id of reminded) {
      const registration = await findRegistration(tx, id);
      if (!registration) continue;
      const { offeringId, accountId } = registration;
      const subject = { type: 'registration', id };
      await this.events.record(tx, { kind: 'NominationReminded', subject, offeringId, accountId });
    }
    return reminded.length;
  }

  /** How registrations stand that people were asked to confirm. */
  async states(ctx: Ctx, registrationIds: readonly Id[]): Promise<ReadonlyMap<Id, NominatedState>> {
    const rows = await nominatedStates(ctx, registrationIds);
    return new Map(rows.map((row) => [row.registrationId, row]));
  }

  /** Who asked for these, as the person in them is told; absent where nobody did. */
  async ofMany(ctx: Ctx, registrationIds: readonly Id[]): Promise<ReadonlyMap<Id, OwnNomination>> {
    const found = await nominationsOf(ctx, registrationIds);
    const askers = await this.accounts.findMany(ctx, [...new Set([...found.values()].map((each) => each.nominatedBy))]);
    const names = new Map(askers.map(({ id, displayName }) => [id, displayName]));
    return new Map(
      [...found].map(([id, { nominatedBy, groupName, confirmUntil }]) => [
        id,
        { by: names.get(nominatedBy) ?? groupName, groupName, confirmUntil },
      ]),
    );
  }

  /** The person says no. Saying it twice is saying it once; `conflict` where the sign-up was handed in. */
  async refuse(ctx: Ctx, registrationId: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const registration = await findRegistration(tx, registrationId);
      const asked = (await nominationsOf(tx, [registrationId])).has(registrationId);
      if (!registration || !asked || registration.accountId !== personOf(tx.actor)) {
        throw new DomainError('not_found', 'errors.not_found');
      }
      if (saidNo(registration)) return;
      if (registration.state !== 'draft') throw new DomainError('conflict', 'registrations.changed_meanwhile');
      await this.log.move(tx, registration, 'withdrawn');
    });
  }

  /** A day before the end, who has not answered is reminded once. */
  async remindLate(ctx: Ctx, registrationId: Id): Promise<void> {
    await this.units.run(ctx, (tx) => this.remind(tx, [registrationId]));
  }

  /** Ends what nobody confirmed in time. A draft that the person had begun themselves stays theirs. */
  async lapse(ctx: Ctx, registrationId: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const nomination = (await nominationsOf(tx, [registrationId])).get(registrationId);
      const registration = await findRegistration(tx, registrationId);
      if (!nomination?.madeDraft || registration?.state !== 'draft' || tx.now <= nomination.confirmUntil) return;
      await this.log.move(tx, registration, 'lapsed');
    });
  }

  private async begin(
    tx: Tx,
    offering: OfferingView,
    form: NonNullable<Awaited<ReturnType<typeof latestForm>>>,
    person: AccountSummary,
  ): Promise<Id> {
    const row = await this.rows.insertOwn(tx, { offering, form, region: null }, person, 'draft');
    await this.rows.insertPerson(tx, { accountId: person.id, offering }, row);
    await this.log.started(tx, row);
    return row.id;
  }

  private async ask(
    tx: Tx,
    offering: OfferingView,
    { accountId, registrationId }: { accountId: Id; registrationId: Id },
    madeDraft: boolean,
    { nominatedBy, groupName, confirmUntil }: NominationRequest,
  ): Promise<void> {
    const given = { registrationId, accountId, nominatedBy, groupName, madeDraft, confirmUntil };
    if (!(await insertNomination(tx, { ...given, createdAt: tx.now, remindedAt: null }))) return;
    await this.events.record(tx, {
      kind: 'RegistrationNominated',
      subject: { type: 'registration', id: registrationId },
      offeringId: offering.id,
      accountId,
      detail: { nominatedBy, confirmUntil },
    });
    const payload = { registrationId };
    const uniqueKey = registrationId;
    await this.jobs.enqueue(tx, { kind: LAPSE_NOMINATION, payload, dueAt: confirmUntil + 1, uniqueKey });
    const remindAt = confirmUntil - DAY;
    if (remindAt < tx.now + DAY) return;
    await this.jobs.enqueue(tx, { kind: REMIND_NOMINATION, payload, dueAt: remindAt, uniqueKey });
  }
}
