import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { personOf } from '../../../kernel/actor.js';
import type { Instant } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import { Offerings, type OfferingView, type RegionInOffering, Regions } from '../../programs/index.js';
import { changeDeadline } from '../domain/change-rule.js';
import type { RegistrationState } from '../domain/registration-state.js';
import {
  findLive,
  findRegistration,
  offersOpenIn,
  placeInLine,
  placesInLine,
  type RegistrationRow,
  registrationsOf,
} from '../data/registration.repository.js';
import { findForm } from '../data/form.repository.js';
import { claimsOf } from '../data/seat-claim.repository.js';
import { findPool, poolsOf } from '../data/seat-pool.repository.js';
import { withdrawalDeadline } from './departure.service.js';

/** Where a waiting person stands, and why. */
export interface PlaceInLine {
  /** Counted from 1. */
  readonly place: number;
  readonly waiting: number;
  /** The pool that had no room; null where the offering has no other. */
  readonly poolName: LocalizedText | null;
  /** Seats of that pool on offer to people who came before. */
  readonly offersOpen: number;
  readonly offersUntil: Instant | null;
}

export interface OwnRegistration {
  readonly registration: RegistrationRow;
  /** As it stands in the person's region. */
  readonly offering: OfferingView;
  /** Null where it makes no difference. */
  readonly region: RegionInOffering | null;
  readonly line: PlaceInLine | null;
  /** Until when the person may withdraw; null means any time. */
  readonly withdrawUntil: Instant | null;
}

/** One of a person's registrations in a list. */
export interface OwnListed {
  readonly registration: RegistrationRow;
  readonly offering: OfferingView;
  /** Counted from 1; null unless waiting. */
  readonly place: number | null;
}

/** What a mail about a registration needs to know. */
export interface LetterFacts {
  readonly accountId: Id;
  readonly reference: string;
  readonly state: RegistrationState;
  readonly offeringId: Id;
  readonly offeringTitle: LocalizedText;
  readonly place: LocalizedText;
  readonly onlineUrl: string | null;
  readonly zone: string;
  readonly closesAt: Instant | null;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  /** Until when answers may be changed; null means any time. */
  readonly changeUntil: Instant | null;
  /** How many questions there were to answer. */
  readonly questions: number;
  readonly offerExpiresAt: Instant | null;
  readonly placeInLine: number | null;
  readonly reason: string | null;
  /** Where it counts, where that makes a difference. */
  readonly region: { readonly name: LocalizedText; readonly code: string } | null;
  readonly offeringSlug: string;
  /** Grows with every change of the registration and of its region's dates: calendars take the later entry. */
  readonly sequence: number;
  /** The same for the entry of a draft's deadline. */
  readonly handInSequence: number;
}

/** Registrations as the person in them sees them. */
@Injectable()
export class RegistrationReader {
  constructor(
    private readonly offerings: Offerings,
    private readonly regions: Regions,
  ) {}

  /** One of the reader's own. Somebody else's is `not_found`, like one that does not exist. */
  async own(ctx: Ctx, id: Id): Promise<OwnRegistration> {
    const registration = await findRegistration(ctx, id);
    if (!registration || registration.accountId !== personOf(ctx.actor)) {
      throw new DomainError('not_found', 'errors.not_found');
    }
    const found = await this.offerings.find(ctx, registration.offeringId);
    const { offering, region } = await this.regions.place(ctx, found, registration.regionId);
    return {
      registration,
      offering,
      region,
      line: await this.line(ctx, registration, offering),
      withdrawUntil: withdrawalDeadline(offering),
    };
  }

  /** All of the reader's own, newest first, with offerings and places in line by three queries. */
  async mine(ctx: Ctx): Promise<readonly OwnListed[]> {
    const accountId = personOf(ctx.actor);
    const rows = accountId ? await registrationsOf(ctx, accountId) : [];
    const found = await this.offerings.findMany(ctx, [...new Set(rows.map((row) => row.offeringId))]);
    const offerings = new Map(found.map((offering) => [offering.id, offering]));
    const places = await placesInLine(
      ctx,
      rows.filter(({ state }) => state === 'waiting').map(({ id }) => id),
    );
    const listed = rows.flatMap((registration) => {
      const offering = offerings.get(registration.offeringId);
      return offering ? [{ registration, offering, regionId: registration.regionId }] : [];
    });
    const standing = await this.regions.standing(ctx, listed);
    return listed.map(({ registration, offering }, index) => ({
      registration,
      offering: standing[index] ?? offering,
      place: places.get(registration.id) ?? null,
    }));
  }

  /** The reader's live registration for an offering, for its public page. */
  async live(ctx: Ctx, offeringId: Id): Promise<{ registrationId: Id; state: RegistrationState } | null> {
    const accountId = personOf(ctx.actor);
    const row = accountId ? await findLive(ctx, offeringId, accountId) : null;
    return row ? { registrationId: row.id, state: row.state } : null;
  }

  /** How many wait for a pool in which this registration holds a seat. */
  async waitingBehind(ctx: Ctx, { registration }: OwnRegistration): Promise<number> {
    const claims = await claimsOf(ctx, registration.id);
    const pools = await Promise.all(claims.filter(({ holds }) => holds).map(({ poolId }) => findPool(ctx, poolId)));
    return pools.reduce((most, pool) => Math.max(most, pool?.waiting ?? 0), 0);
  }

  /** For letters only: asks nobody's permission. Null where the registration is gone. */
  async letterFacts(ctx: Ctx, id: Id): Promise<LetterFacts | null> {
    const row = await findRegistration(ctx, id);
    if (!row) return null;
    const found = await this.offerings.find(ctx, row.offeringId);
    const { offering, region } = await this.regions.place(ctx, found, row.regionId);
    const line = await this.line(ctx, row, offering);
    const { accountId, reference, state, offeringId, offerExpiresAt, reason } = row;
    const { title, place, zone, closesAt, startsAt, endsAt } = offering;
    return {
      accountId,
      reference,
      state,
      offeringId,
      offeringTitle: title,
      place,
      onlineUrl: state === 'confirmed' ? offering.onlineUrl : null,
      zone,
      closesAt,
      changeUntil: changeDeadline(offering),
      questions: (await findForm(ctx, row.formId))?.questions.length ?? 0,
      startsAt,
      endsAt,
      offerExpiresAt,
      placeInLine: line?.place ?? null,
      reason,
      region: region && { name: region.name, code: region.code },
      offeringSlug: offering.slug,
      sequence: row.version + (region?.version ?? 0),
      handInSequence: region?.version ?? 0,
    };
  }

  async line(ctx: Ctx, row: RegistrationRow, offering: OfferingView): Promise<PlaceInLine | null> {
    if (row.blockingPoolId === null || row.queueArrival === null) return null;
    const pools = await poolsOf(ctx, row.offeringId);
    const pool = pools.find(({ id }) => id === row.blockingPoolId);
    if (!pool) return null;
    return {
      place: await placeInLine(ctx, pool.id, row.queueArrival),
      waiting: pool.waiting,
      poolName: pools.length > 1 ? pool.name : null,
      offersOpen: await offersOpenIn(ctx, pool.id),
      offersUntil: pool.offersUntil ?? offering.startsAt,
    };
  }
}
