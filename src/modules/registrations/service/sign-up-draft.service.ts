import { Injectable } from '@nestjs/common';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Id } from '../../../kernel/id.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { type AnswerFault, type RawAnswers, readAnswers } from '../domain/answer-sheet.js';
import { isConsent } from '../domain/form-content.js';
import type { InstitutionLookup } from '../domain/institution-choice.js';
import { choosePools } from '../domain/pool-choice.js';
import { type Answers, replaceAnswers } from '../data/answer.repository.js';
import { replaceClaims } from '../data/seat-claim.repository.js';
import { InstitutionLookups } from './institution-lookup.service.js';
import { RegistrationLog } from './registration-log.js';
import { RegistrationRows } from './registration-rows.js';
import { ResumeLinks } from './resume-links.service.js';
import { SignUpEntries, type SignUpEntry } from './sign-up-entry.service.js';

/** What the details screen sends. */
export interface SignUpDetails {
  readonly answers: RawAnswers;
  readonly poolId: Id | null;
  /** The region the person says to be in, by its code; null where there is nothing to choose. */
  readonly region?: string | null;
}

export interface DraftOutcome {
  readonly registrationId: Id;
  readonly faults: readonly AnswerFault[];
  /** What was found for the institutions that were typed, by question. */
  readonly institutions: ReadonlyMap<Id, InstitutionLookup>;
}

/** Before anything else a person says where they are, where that makes a difference. */
export const REGION_MISSING: AnswerFault = { field: 'region', key: 'regions.missing', variables: {} };

export function regionMissing({ regions, region }: Pick<SignUpEntry, 'regions' | 'region'>): boolean {
  return regions.length > 0 && region === null;
}

/** A sign-up that is not handed in yet. What is right is kept at once, what is wrong is named. */
@Injectable()
export class SignUpDrafts {
  constructor(
    private readonly units: UnitOfWork,
    private readonly entries: SignUpEntries,
    private readonly rows: RegistrationRows,
    private readonly log: RegistrationLog,
    private readonly lookups: InstitutionLookups,
    private readonly resumeLinks: ResumeLinks,
  ) {}

  /** Keeps every answer that passes its check, whatever the others do. */
  async save(ctx: Ctx, offeringIdOrSlug: string, details: SignUpDetails): Promise<DraftOutcome> {
    const entry = await this.entries.read(ctx, offeringIdOrSlug, details.region ?? null);
    if (entry.own && entry.own.state !== 'draft') throw new DomainError('conflict', 'registrations.already');
    const questions = entry.form.questions.filter((question) => !isConsent(question));
    const institutions = await this.lookups.of(ctx, questions, details.answers);
    const hints = { country: countryOf(entry), institutions };
    const { answers, faults } = readAnswers(questions, details.answers, hints);
    const choice = choosePools(entry.pools, details.poolId);
    const registrationId = await this.units.run(ctx, (tx) =>
      this.keep(tx, entry, answers, choice.ok ? details.poolId : null),
    );
    return {
      registrationId,
      faults: [
        ...(regionMissing(entry) ? [REGION_MISSING] : []),
        ...faults,
        ...(choice.ok ? [] : [{ field: 'pool', key: choice.key, variables: {} }]),
      ],
      institutions,
    };
  }

  private async keep(tx: Tx, entry: SignUpEntry, answers: Answers, poolId: Id | null): Promise<Id> {
    const draft =
      entry.own && entry.participantId
        ? { registrationId: entry.own.id, participantId: entry.participantId }
        : await this.start(tx, entry);
    if (entry.own && entry.region && entry.own.regionId !== entry.region.id) {
      await this.log.pinned(tx, entry.own, entry.region.id);
    }
    await replaceAnswers(tx, draft.participantId, answers);
    const claims = poolId === null ? [] : [{ poolId, units: 1, arrival: 0, holds: false }];
    await replaceClaims(tx, draft.registrationId, claims);
    return draft.registrationId;
  }

  private async start(tx: Tx, entry: SignUpEntry): Promise<{ registrationId: Id; participantId: Id }> {
    const row = await this.rows.insertOwn(tx, entry, entry.person, 'draft');
    const participantId = await this.rows.insertPerson(tx, entry, row);
    await this.log.started(tx, row);
    await this.resumeLinks.watch(tx, entry, row.id);
    return { registrationId: row.id, participantId };
  }
}

/** Where a telephone number without a country code belongs: by the profile, else by the language that is read. */
export function countryOf({ facts, person }: Pick<SignUpEntry, 'facts' | 'person'>): string | null {
  const known = facts['country'];
  if (typeof known === 'string' && known !== '') return known;
  return person.locale === 'zh-CN' ? 'CN' : null;
}
