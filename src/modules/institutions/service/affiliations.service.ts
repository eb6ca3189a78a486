import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { AffiliationRepository } from '../data/affiliation.repository.js';
import { InstitutionRepository } from '../data/institution.repository.js';
import { SchoolPeopleRepository } from '../data/school-people.repository.js';
import type { AffiliationView, VerifiedBy } from '../domain/affiliation.js';
import { dayOf } from '../domain/day.js';
import { BulkConfirmation, type ConfirmOutcome, type ConfirmRow } from './bulk-confirmation.service.js';

/** Who belongs where, for other rooms. Who may ask, or confirm, is the caller's question. */
@Injectable()
export class Affiliations {
  constructor(
    private readonly affiliations: AffiliationRepository,
    private readonly institutions: InstitutionRepository,
    private readonly people: SchoolPeopleRepository,
    private readonly bulk: BulkConfirmation,
  ) {}

  /** What a person is somewhere now, confirmed or asked for; the newest first. */
  async of(ctx: Ctx, accountId: Id): Promise<readonly AffiliationView[]> {
    return (await this.affiliations.ofPerson(ctx, accountId)).filter(({ endedAt }) => endedAt === null);
  }

  /** Everything a person ever was anywhere, what ended and what was declined too; the newest first. */
  async historyOf(ctx: Ctx, accountId: Id): Promise<readonly AffiliationView[]> {
    return this.affiliations.ofPerson(ctx, accountId);
  }

  /** Whether the person is confirmed at the institution, or at a part of it, today. */
  async isVerified(ctx: Ctx, accountId: Id, institutionId: Id): Promise<boolean> {
    const places = await this.institutions.within(ctx, [institutionId]);
    return this.affiliations.isConfirmed(ctx, accountId, places, dayOf(ctx.now));
  }

  /** Whose these numbers (by `numberKey`) are at an institution, as it confirmed them, in one query. */
  async holdersOf(ctx: Ctx, institutionId: Id, numberKeys: readonly string[]): Promise<ReadonlyMap<string, Id>> {
    return this.affiliations.holderAccounts(ctx, institutionId, numberKeys);
  }

  /** How many people wait for a coordinator's word at one institution. */
  async waitingAt(ctx: Ctx, institutionId: Id): Promise<number> {
    return (await this.people.waiting(ctx, [institutionId])).get(institutionId) ?? 0;
  }

  /**
   * Confirms many people at one institution, in the caller's unit: new ones, those who asked, those whose number or
   * days changed. Answers one outcome per row, in order; it never throws for a row. Rows that ran before are `unchanged`.
   */
  async confirmMany(
    tx: Tx,
    institutionId: Id,
    rows: readonly ConfirmRow[],
    verifiedBy: VerifiedBy,
  ): Promise<readonly ConfirmOutcome[]> {
    return this.bulk.confirm(tx, institutionId, rows, verifiedBy);
  }

  /** What `confirmMany` would do. Writes nothing. */
  async checkMany(ctx: Ctx, institutionId: Id, rows: readonly ConfirmRow[]): Promise<readonly ConfirmOutcome[]> {
    return this.bulk.check(ctx, institutionId, rows);
  }

  /** Takes back what `confirmMany` answered with `undo`, newest first. Answers how many could not be taken back. */
  async undoMany(tx: Tx, undos: readonly unknown[]): Promise<number> {
    return this.bulk.undo(tx, undos);
  }
}
