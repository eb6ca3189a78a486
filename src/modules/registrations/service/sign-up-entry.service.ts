import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { personOf } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { Accounts } from '../../accounts/index.js';
import { Offerings, type OfferingView, takesSignUps, windowState } from '../../programs/index.js';
import type { Form } from '../domain/question.js';
import { type Answers, answersOf } from '../data/answer.repository.js';
import { latestForm, findForm } from '../data/form.repository.js';
import { participantOf } from '../data/participant.repository.js';
import { findLive, type RegistrationRow } from '../data/registration.repository.js';
import { claimsOf } from '../data/seat-claim.repository.js';
import type { SeatPool } from '../domain/seat-pool.js';
import { poolsOf } from '../data/seat-pool.repository.js';
import { prefilled } from '../domain/prefill.js';

/** All that is known when a person stands at the door of an offering. */
export interface SignUpEntry {
  readonly accountId: Id;
  readonly offering: OfferingView;
  readonly form: Form;
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
  ) {}

  /** Throws `signed_out`, `not_found`, or `gone` when sign-up is not open now. */
  async read(ctx: Ctx, offeringIdOrSlug: string): Promise<SignUpEntry> {
    const accountId = personOf(ctx.actor);
    if (!accountId) throw new DomainError('signed_out', 'errors.signed_out');
    const offering = await this.offerings.readable(ctx, offeringIdOrSlug);
    const own = await findLive(ctx, offering.id, accountId);
    const counted = own !== null && own.state !== 'draft';
    if (!counted) refuseUnlessOpen(offering, ctx);
    const form = own ? await findForm(ctx, own.formId) : await latestForm(ctx, offering.id);
    if (!form) throw new DomainError('gone', 'registrations.no_form');
    const participant = own ? await participantOf(ctx, own.id) : null;
    const facts = await this.accounts.profileFacts(ctx, accountId);
    return {
      accountId,
      facts,
      offering,
      form,
      own,
      pools: await poolsOf(ctx, offering.id),
      participantId: participant?.id ?? null,
      answers: participant ? await answersOf(ctx, participant.id) : prefilled(form.questions, facts),
      chosenPoolId: own ? await this.chosen(ctx, own.id) : null,
    };
  }

  /** What a stranger sees before signing in. Throws like `read`. */
  async atTheDoor(ctx: Ctx, offeringIdOrSlug: string): Promise<Pick<SignUpEntry, 'offering' | 'pools'>> {
    const offering = await this.offerings.readable(ctx, offeringIdOrSlug);
    refuseUnlessOpen(offering, ctx);
    return { offering, pools: await poolsOf(ctx, offering.id) };
  }

  private async chosen(ctx: Ctx, registrationId: Id): Promise<Id | null> {
    const [claim] = await claimsOf(ctx, registrationId);
    return claim?.poolId ?? null;
  }
}

/** Throws `gone` outside the window. The moment that counts is when the request arrived, plus grace. */
export function refuseUnlessOpen(offering: OfferingView, ctx: Pick<Ctx, 'now'>): void {
  if (takesSignUps(offering, ctx.now)) return;
  const early = windowState(offering, ctx.now) === 'not_yet_open';
  throw new DomainError('gone', early ? 'registrations.not_yet_open' : 'registrations.closed');
}
