import { Injectable } from '@nestjs/common';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import { Accounts } from '../../accounts/index.js';
import type { OfferingView } from '../../programs/index.js';
import { type AnswerFault, newFacts, type RawAnswers, readAnswers, recheck } from '../domain/answer-sheet.js';
import { isConsent } from '../domain/form-content.js';
import { choosePools } from '../domain/pool-choice.js';
import { isInstitutionAnswer } from '../domain/prefill.js';
import type { Form } from '../domain/question.js';
import type { RegistrationState } from '../domain/registration-state.js';
import { type Answers, insertAnswers, insertConsent, replaceAnswers } from '../data/answer.repository.js';
import { takeContestPlace } from '../data/contest-place.repository.js';
import { findLive, type RegistrationRow } from '../data/registration.repository.js';
import { insertClaims, replaceClaims } from '../data/seat-claim.repository.js';
import { markSubmitted, pinInstitution } from '../data/submission.repository.js';
import { ContestFull } from './contest-full.js';
import { RegistrationLog } from './registration-log.js';
import { SeatLedger, type Seating } from './seat-ledger.js';
import { keysOf, RegistrationRows } from './registration-rows.js';
import { REGION_MISSING, regionMissing } from './sign-up-draft.service.js';
import { UnlistedInstitutions } from './unlisted-institutions.service.js';
import { refuseUnlessOpenIn, SignUpEntries, type SignUpEntry } from './sign-up-entry.service.js';

/** What the last screen sends beside what is known: the consents, by question. */
export interface Submission {
  readonly consents: RawAnswers;
  /** The code of the region, for who comes without a draft. */
  readonly region?: string | null;
}

export type SubmissionOutcome =
  { readonly ok: true; readonly registrationId: Id } | { readonly ok: false; readonly faults: readonly AnswerFault[] };

/** A sign-up with all its answers checked, ready to be written. */
interface Ready {
  readonly entry: SignUpEntry;
  readonly answers: Answers;
  readonly poolIds: readonly Id[];
}

/** Handing in: one unit of work from the seat to the event. */
@Injectable()
export class SignUp {
  constructor(
    private readonly units: UnitOfWork,
    private readonly entries: SignUpEntries,
    private readonly rows: RegistrationRows,
    private readonly accounts: Accounts,
    private readonly ledger: SeatLedger,
    private readonly log: RegistrationLog,
    private readonly unlisted: UnlistedInstitutions,
  ) {}

  /**
   * Hands the sign-up in. A person who has signed up already gets that registration back: pressing twice, or in
   * two tabs, is one registration. Throws `gone` outside the window and `conflict` for a contest's limit.
   */
  async submit(ctx: Ctx, offeringIdOrSlug: string, submission: Submission): Promise<SubmissionOutcome> {
    const entry = await this.entries.read(ctx, offeringIdOrSlug, submission.region ?? null);
    if (entry.own && entry.own.state !== 'draft') return { ok: true, registrationId: entry.own.id };
    const { ready, faults } = checked(entry, submission);
    if (!ready) return { ok: false, faults };
    try {
      return { ok: true, registrationId: await this.units.run(ctx, (tx) => this.write(tx, ready)) };
    } catch (error) {
      const counted = isConflict(error) ? await findLive(ctx, entry.offering.id, entry.accountId) : null;
      if (!counted || counted.state === 'draft') throw error;
      return { ok: true, registrationId: counted.id };
    }
  }

  private async write(tx: Tx, { entry, answers, poolIds }: Ready): Promise<Id> {
    const { offering, form, accountId } = entry;
    refuseUnlessOpenIn(entry, tx);
    await this.takeContestPlace(tx, entry);
    // Everybody else waits for this row from here on: as few statements as possible come after it.
    const seating = offering.reviewLevels.length > 0 ? unseated(poolIds) : await this.seat(tx, poolIds);
    const writing: Writing = { entry, answers, seating, placement: placement(offering, seating) };
    const placed = entry.own ? await this.handIn(tx, writing, entry.own) : await this.insert(tx, writing);
    for (const { id, consentText } of form.questions.filter(isConsent)) {
      if (answers.get(id)) await insertConsent(tx, placed.participantId, id, inLocale(consentText, tx.locale));
    }
    await this.unlisted.tell(tx, placed.registrationId, answers);
    await this.accounts.saveProfileFacts(tx, accountId, newFacts(form.questions, answers, entry.facts));
    return placed.registrationId;
  }

  private seat(tx: Tx, poolIds: readonly Id[]): Promise<Seating> {
    return this.ledger.seatNewcomer(
      tx,
      poolIds.map((poolId) => ({ poolId, units: 1 })),
    );
  }

  private async insert(tx: Tx, { entry, answers, seating, placement }: Writing): Promise<Placed> {
    const { state, queue } = placement;
    const row = await this.rows.insertOwn(tx, entry, entry.person, state, {
      ...queue,
      institutionId: institutionIn(entry.form, answers),
      submittedAt: tx.now,
    });
    const participantId = await this.rows.insertPerson(tx, entry, row);
    await insertAnswers(tx, participantId, answers);
    await insertClaims(tx, row.id, seating.claims);
    await this.log.arrived(tx, row, entry.offering.zone);
    return { registrationId: row.id, participantId };
  }

  private async handIn(tx: Tx, writing: Writing, kept: RegistrationRow): Promise<Placed> {
    const { entry, answers, seating, placement } = writing;
    const { participantId } = entry;
    const draft = entry.region ? { ...kept, regionId: entry.region.id } : kept;
    if (draft.regionId !== kept.regionId && draft.regionId) await this.log.pinned(tx, kept, draft.regionId);
    if (!participantId) throw new Error(`Draft ${draft.id} has no participant`);
    await this.log.move(tx, draft, placement.state, placement.queue);
    await this.log.countSignUp(tx, draft, entry.offering.zone);
    const { sortKey, searchKey } = keysOf(entry.person, draft.reference);
    await markSubmitted(tx, draft.id, sortKey, searchKey);
    const institutionId = institutionIn(entry.form, answers);
    if (institutionId !== null) await pinInstitution(tx, draft.id, institutionId);
    await replaceAnswers(tx, participantId, answers);
    await replaceClaims(tx, draft.id, seating.claims);
    return { registrationId: draft.id, participantId };
  }

  private async takeContestPlace(tx: Tx, { offering, accountId }: SignUpEntry): Promise<void> {
    const { contestId, contestMost } = offering;
    if (contestId === null || (await takeContestPlace(tx, contestId, accountId))) return;
    throw new ContestFull(offering.slug, contestMost ?? 0);
  }
}

interface Placement {
  readonly state: RegistrationState;
  readonly queue: { readonly blockingPoolId: Id | null; readonly queueArrival: number | null };
}

/** What is known once the seat is: all that is left is to write it down. */
interface Writing {
  readonly entry: SignUpEntry;
  readonly answers: Answers;
  readonly seating: Seating;
  readonly placement: Placement;
}

interface Placed {
  readonly registrationId: Id;
  readonly participantId: Id;
}

/** The institution a registration counts for: the first that was answered and is known. */
function institutionIn({ questions }: Form, answers: Answers): Id | null {
  for (const { id } of questions) {
    const value = answers.get(id);
    if (isInstitutionAnswer(value) && value.id !== null) return value.id;
  }
  return null;
}

const NO_QUEUE = { blockingPoolId: null, queueArrival: null };

function placement(offering: OfferingView, seating: Seating): Placement {
  if (!seating.seated) {
    return { state: 'waiting', queue: { blockingPoolId: seating.blockingPoolId, queueArrival: seating.arrival } };
  }
  return { state: offering.reviewLevels.length > 0 ? 'under_review' : 'confirmed', queue: NO_QUEUE };
}

/** A registration under review holds no seat; its claims only say which pools it asks for. */
function unseated(poolIds: readonly Id[]): Seating {
  return { seated: true, claims: poolIds.map((poolId) => ({ poolId, units: 1, arrival: 0, holds: false })) };
}

/** Whether only the last screen is left: every answer but the consents is there and right. */
export function isComplete(entry: SignUpEntry): boolean {
  const questions = entry.form.questions.filter((question) => !isConsent(question));
  return (
    !regionMissing(entry) &&
    recheck(questions, entry.answers).faults.length === 0 &&
    choosePools(entry.pools, chosenOf(entry)).ok
  );
}

/** Everything is checked again here, however it came: from a draft, the profile or the last screen. */
function checked(entry: SignUpEntry, submission: Submission): { ready: Ready | null; faults: readonly AnswerFault[] } {
  const questions = entry.form.questions;
  const stored = recheck(
    questions.filter((question) => !isConsent(question)),
    entry.answers,
  );
  const consents = readAnswers(questions.filter(isConsent), submission.consents);
  const choice = choosePools(entry.pools, chosenOf(entry));
  const faults = [...stored.faults, ...consents.faults];
  if (regionMissing(entry)) faults.unshift(REGION_MISSING);
  if (!choice.ok) faults.push({ field: 'pool', key: choice.key, variables: {} });
  if (!choice.ok || faults.length > 0) return { ready: null, faults };
  return {
    ready: { entry, answers: new Map([...stored.answers, ...consents.answers]), poolIds: choice.poolIds },
    faults,
  };
}

function chosenOf({ pools, chosenPoolId }: SignUpEntry): Id | null {
  return pools.some(({ id, everyone }) => id === chosenPoolId && !everyone) ? chosenPoolId : null;
}

function isConflict(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'conflict';
}
