import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { personOf } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { Accounts, type AccountSummary } from '../../accounts/index.js';
import {
  inRegion,
  isChoosable,
  lineage,
  Offerings,
  type OfferingView,
  type RegionInOffering,
  Regions,
  takesSignUps,
  windowState,
} from '../../programs/index.js';
import type { Form } from '../domain/question.js';
import { type Answers, answersOf } from '../data/answer.repository.js';
import { latestForm, findForm } from '../data/form.repository.js';
import { participantOf } from '../data/participant.repository.js';
import { findLive, type RegistrationRow } from '../data/registration.repository.js';
import { placesHeld } from '../data/contest-place.repository.js';
import { claimsOf } from '../data/seat-claim.repository.js';
import type { SeatPool } from '../domain/seat-pool.js';
import { poolsOf } from '../data/seat-pool.repository.js';
import { poolsInRegion } from '../domain/pools-in-region.js';
import { prefilled } from '../domain/prefill.js';
import { ContestFull } from './contest-full.js';
import { NotOpenThere } from './not-open-there.js';
import { InstitutionLookups } from './institution-lookup.service.js';

/** All that is known when a person stands at the door of an offering. */
export interface SignUpEntry {
  readonly accountId: Id;
  /** Whose names the desk sorts and finds the registration by. */
  readonly person: AccountSummary;
  /** As it stands in the chosen region. */
  readonly offering: OfferingView;
  /** Every region of the offering's program; empty where the offering is the same everywhere. */
  readonly regions: readonly RegionInOffering[];
  /** The chosen one; null: none yet, or there is nothing to choose. */
  readonly region: RegionInOffering | null;
  readonly form: Form;
  /** Those that count in the chosen region. */
  readonly pools: readonly SeatPool[];
  /** The person's draft, or the registration that counts already. */
  readonly own: RegistrationRow | null;
  readonly participantId: Id | null;
  /** Answers of the draft; without one, what the profile knows. */
  readonly answers: Answers;
  readonly chosenPoolId: Id | null;
  /** What the profile knows already. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Reads what a sign-up starts from. Writes nothing, so it may stand behind a GET. */
@Injectable()
export class SignUpEntries {
  constructor(
    private readonly offerings: Offerings,
    private readonly accounts: Accounts,
    private readonly regions: Regions,
    private readonly institutions: InstitutionLookups,
  ) {}

  /**
   * Throws `signed_out`, `not_found`, `gone` when sign-up is not open now, or `NotOpenThere` when it is not in the
   * chosen region. `regionCode` is a region the person names now; without it the draft's counts.
   */
  async read(ctx: Ctx, offeringIdOrSlug: string, regionCode: string | null = null): Promise<SignUpEntry> {
    const accountId = personOf(ctx.actor);
    if (!accountId) throw new DomainError('signed_out', 'errors.signed_out');
    const found = await this.offerings.readable(ctx, offeringIdOrSlug);
    const own = await findLive(ctx, found.id, accountId);
    const counted = own !== null && own.state !== 'draft';
    const place = await this.placeIn(ctx, found, counted ? null : regionCode, own?.regionId ?? null);
    const { offering, region } = place;
    if (!counted) {
      refuseUnlessOpenIn(place, ctx);
      await refuseBeyondContest(ctx, offering, accountId);
    }
    const form = own ? await findForm(ctx, own.formId) : await latestForm(ctx, offering.id);
    if (!form) throw new DomainError('gone', 'registrations.no_form');
    const participant = own ? await participantOf(ctx, own.id) : null;
    const { person, facts } = await this.accounts.profile(ctx, accountId);
    if (!person) throw new DomainError('signed_out', 'errors.signed_out');
    return {
      accountId,
      person,
      facts,
      ...place,
      form,
      own,
      pools: poolsFor(await poolsOf(ctx, offering.id), place.regions, region),
      participantId: participant?.id ?? null,
      answers: await this.answers(ctx, { form, own, accountId, facts, participantId: participant?.id ?? null }),
      chosenPoolId: own ? await this.chosen(ctx, own.id) : null,
    };
  }

  /** What a stranger sees before signing in. Throws like `read`. */
  async atTheDoor(ctx: Ctx, offeringIdOrSlug: string, regionCode: string | null = null): Promise<AtTheDoor> {
    const found = await this.offerings.readable(ctx, offeringIdOrSlug);
    const place = await this.placeIn(ctx, found, regionCode, null);
    refuseUnlessOpenIn(place, ctx);
    return { ...place, pools: poolsFor(await poolsOf(ctx, found.id), place.regions, place.region) };
  }

  /** Costs nothing where the offering is the same everywhere. */
  private async placeIn(ctx: Ctx, offering: OfferingView, code: string | null, pinned: Id | null): Promise<Place> {
    if (!offering.regional) return { offering, regions: [], region: null };
    const regions = await this.regions.of(ctx, offering);
    const named = regions.find((each) => each.code === code && isChoosable(each));
    const region = named ?? regions.find(({ id }) => id === pinned) ?? null;
    return { offering: region ? inRegion(offering, region) : offering, regions, region };
  }

  /** Those of the draft; a draft without any (somebody else may have begun it) starts from what the profile knows. */
  private async answers(
    ctx: Ctx,
    {
      form,
      own,
      accountId,
      facts,
      participantId,
    }: Pick<SignUpEntry, 'form' | 'own' | 'accountId' | 'facts' | 'participantId'>,
  ): Promise<Answers> {
    const kept = participantId === null ? null : await answersOf(ctx, participantId);
    if (kept && (kept.size > 0 || own?.state !== 'draft')) return kept;
    return this.prefilled(ctx, form, accountId, facts);
  }

  private async prefilled(ctx: Ctx, { questions }: Form, accountId: Id, facts: SignUpEntry['facts']): Promise<Answers> {
    return prefilled(questions, facts, await this.institutions.known(ctx, questions, { accountId, facts }));
  }

  private async chosen(ctx: Ctx, registrationId: Id): Promise<Id | null> {
    const [claim] = await claimsOf(ctx, registrationId);
    return claim?.poolId ?? null;
  }
}

type Place = Pick<SignUpEntry, 'offering' | 'regions' | 'region'>;

export type AtTheDoor = Place & Pick<SignUpEntry, 'pools'>;

/** Throws `gone` outside the window. The moment that counts is when the request arrived, plus grace. */
export function refuseUnlessOpen(offering: OfferingView, ctx: Pick<Ctx, 'now'>): void {
  if (takesSignUps(offering, ctx.now)) return;
  const early = windowState(offering, ctx.now) === 'not_yet_open';
  throw new DomainError('gone', early ? 'registrations.not_yet_open' : 'registrations.closed');
}

/** In a region its own window counts; before one is chosen, it is enough that some region takes sign-ups. */
export function refuseUnlessOpenIn({ offering, regions, region }: Place, ctx: Pick<Ctx, 'now'>): void {
  if (regions.length === 0) return refuseUnlessOpen(offering, ctx);
  if (region === null) {
    const somewhere = regions.some((each) => isChoosable(each) && takesSignUps(each.opening, ctx.now));
    return somewhere ? undefined : refuseUnlessOpen({ ...offering, closesAt: offering.closesAt ?? ctx.now }, ctx);
  }
  if (takesSignUps(offering, ctx.now)) return;
  throw new NotOpenThere(offering.slug, region.code, windowState(offering, ctx.now) === 'not_yet_open');
}

function poolsFor(
  pools: readonly SeatPool[],
  regions: readonly RegionInOffering[],
  region: RegionInOffering | null,
): readonly SeatPool[] {
  const line = region ? lineage(regions, region.id) : [];
  return poolsInRegion(
    pools,
    line.map(({ id }) => id),
  );
}

/** Nobody fills in a form to be told at its end that they have chosen already. The last word is the counter's. */
async function refuseBeyondContest(ctx: Ctx, offering: OfferingView, accountId: Id): Promise<void> {
  const { contestId, contestMost, slug } = offering;
  if (contestId === null || contestMost === null) return;
  const held = await placesHeld(ctx, contestId, accountId);
  if (held.length >= contestMost) throw new ContestFull(slug, contestMost);
}
