import { Injectable } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import { DomainError, type Variables } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { Accounts, type AccountSummary } from '../../accounts/index.js';
import { AffiliationRepository } from '../data/affiliation.repository.js';
import { InstitutionRepository } from '../data/institution.repository.js';
import type { AffiliationView, VerifiedBy } from '../domain/affiliation.js';
import { stepFor, type ConfirmFacts, type ConfirmRow, type ConfirmStep } from '../domain/confirm-plan.js';
import { numberKey } from '../domain/member-number.js';
import { keysOf } from '../domain/person-keys.js';

export type { ConfirmRow } from '../domain/confirm-plan.js';

/** What became of a row. `undo` is for `Affiliations.undoMany`; it survives JSON. */
export interface ConfirmOutcome {
  readonly result: 'created' | 'updated' | 'unchanged' | 'refused';
  readonly affiliationId: Id | null;
  readonly reason?: {
    readonly key: 'affiliations.number_taken' | 'affiliations.no_person';
    readonly variables?: Variables;
  };
  readonly undo?: UndoConfirm;
}

/** What an affiliation said before; `created` has nothing before it. */
export type UndoConfirm =
  | { readonly kind: 'created'; readonly id: Id }
  | ({
      readonly kind: 'changed';
      readonly id: Id;
      readonly wasRequested: boolean;
      readonly verifiedBy: VerifiedBy | null;
    } & ConfirmFacts);

interface Known {
  readonly people: ReadonlyMap<Id, AccountSummary>;
  readonly live: readonly AffiliationView[];
  readonly holders: Map<string, Id>;
}

/** Confirms people at one institution row by row, after three queries for all of them. */
@Injectable()
export class BulkConfirmation {
  constructor(
    private readonly accounts: Accounts,
    private readonly institutions: InstitutionRepository,
    private readonly affiliations: AffiliationRepository,
    private readonly events: EventLog,
  ) {}

  async check(ctx: Ctx, institutionId: Id, rows: readonly ConfirmRow[]): Promise<readonly ConfirmOutcome[]> {
    const known = await this.look(ctx, institutionId, rows);
    return rows.map((row) => {
      const step = planned(row, known);
      hold(known, row, `planned ${row.accountId} ${row.role}`, step);
      return outcomeOf(row, step, null);
    });
  }

  async confirm(
    tx: Tx,
    institutionId: Id,
    rows: readonly ConfirmRow[],
    verifiedBy: VerifiedBy,
  ): Promise<readonly ConfirmOutcome[]> {
    const standing = await this.institutions.lock(tx, institutionId);
    if (standing?.state !== 'approved') throw new DomainError('not_found', 'errors.not_found');
    const known = await this.look(tx, institutionId, rows);
    const outcomes: ConfirmOutcome[] = [];
    for (const row of rows) outcomes.push(await this.one(tx, institutionId, row, verifiedBy, known));
    return outcomes;
  }

  async undo(tx: Tx, undos: readonly unknown[]): Promise<number> {
    let kept = 0;
    for (const undo of undos as readonly UndoConfirm[]) if (!(await this.takeBack(tx, undo))) kept += 1;
    return kept;
  }

  private async one(tx: Tx, institutionId: Id, row: ConfirmRow, verifiedBy: VerifiedBy, known: Known) {
    const step = planned(row, known);
    if (step === null || step.kind === 'number_taken' || step.kind === 'unchanged') return outcomeOf(row, step, null);
    const id = await this.write(tx, institutionId, row, verifiedBy, step, known);
    hold(known, row, id, step);
    await this.events.record(tx, {
      kind: 'AffiliationConfirmed',
      subject: { type: 'affiliation', id },
      accountId: row.accountId,
      from: step.kind === 'create' ? null : step.affiliation.state,
      to: 'confirmed',
      detail: { institutionId, role: row.role, verifiedBy },
    });
    return outcomeOf(row, step, id);
  }

  private async write(
    tx: Tx,
    institutionId: Id,
    row: ConfirmRow,
    verifiedBy: VerifiedBy,
    step: Extract<ConfirmStep, { facts: ConfirmFacts }>,
    known: Known,
  ): Promise<Id> {
    const decidedBy = personOf(tx.actor);
    if (step.kind !== 'create') {
      const by = step.kind === 'update' ? step.affiliation.verifiedBy : verifiedBy;
      await this.affiliations.confirm(tx, step.affiliation.id, { ...step.facts, verifiedBy: by, decidedBy });
      return step.affiliation.id;
    }
    const { accountId, role } = row;
    const keys = keysOf(known.people.get(accountId), step.facts.number);
    const given = { accountId, institutionId, role, ...step.facts, note: null, verifiedBy, decidedBy, keys };
    const id = await this.affiliations.insert(tx, given);
    if (id === null) throw new Error('An affiliation appeared while its institution was locked');
    return id;
  }

  private async takeBack(tx: Tx, undo: UndoConfirm): Promise<boolean> {
    const before = await this.affiliations.find(tx, undo.id);
    if (before?.state !== 'confirmed') return false;
    await this.institutions.lock(tx, before.institutionId);
    const decidedBy = personOf(tx.actor);
    const done =
      undo.kind === 'created'
        ? await this.affiliations.end(tx, undo.id, { state: 'withdrawn', reason: null, decidedBy })
        : await this.restore(tx, before, undo, decidedBy);
    if (!done) return false;
    await this.events.record(tx, {
      kind: 'AffiliationConfirmationReversed',
      subject: { type: 'affiliation', id: undo.id },
      accountId: before.accountId,
      from: 'confirmed',
      to: undo.kind === 'created' ? 'withdrawn' : undo.wasRequested ? 'requested' : 'confirmed',
      detail: { institutionId: before.institutionId },
    });
    return true;
  }

  private async restore(
    tx: Tx,
    { institutionId, id }: AffiliationView,
    undo: Extract<UndoConfirm, { kind: 'changed' }>,
    decidedBy: Id | null,
  ): Promise<boolean> {
    if (undo.wasRequested) return this.affiliations.reopen(tx, id, undo);
    const key = numberKey(undo.number);
    const holder = key === null ? undefined : (await this.affiliations.holders(tx, institutionId, [key])).get(key);
    if (holder !== undefined && holder !== id) return false;
    return this.affiliations.confirm(tx, id, { ...undo, decidedBy });
  }

  private async look(ctx: Ctx, institutionId: Id, rows: readonly ConfirmRow[]): Promise<Known> {
    const accountIds = [...new Set(rows.map(({ accountId }) => accountId))];
    const live = await this.affiliations.liveAt(ctx, institutionId, accountIds);
    const numbers = [...rows.map(({ number }) => number ?? null), ...live.map(({ number }) => number)];
    const keys = [...new Set(numbers.map(numberKey))].filter((key) => key !== null);
    const people = await this.accounts.findMany(ctx, accountIds);
    const holders = await this.affiliations.holders(ctx, institutionId, keys);
    return { live, holders: new Map(holders), people: new Map(people.map((person) => [person.id, person])) };
  }
}

/** Null where there is no such person, or none who can sign in. */
function planned(row: ConfirmRow, { people, live, holders }: Known): ConfirmStep | null {
  if (people.get(row.accountId)?.state !== 'active') return null;
  const mine = live.find(({ accountId, role }) => accountId === row.accountId && role === row.role);
  const key = numberKey(row.number ?? mine?.number ?? null);
  return stepFor(row, mine, key === null ? undefined : holders.get(key));
}

/** A number given to one row of the batch is taken for the next. */
function hold({ holders }: Known, row: ConfirmRow, id: Id, step: ConfirmStep | null): void {
  if (step === null || !('facts' in step)) return;
  const key = numberKey(step.facts.number);
  if (key !== null) holders.set(key, step.kind === 'create' ? id : step.affiliation.id);
}

function outcomeOf(row: ConfirmRow, step: ConfirmStep | null, id: Id | null): ConfirmOutcome {
  if (step === null) return { result: 'refused', affiliationId: null, reason: { key: 'affiliations.no_person' } };
  if (step.kind === 'number_taken') {
    const variables = { number: row.number ?? '' };
    return { result: 'refused', affiliationId: null, reason: { key: 'affiliations.number_taken', variables } };
  }
  if (step.kind === 'create') {
    return { result: 'created', affiliationId: id, ...(id === null ? {} : { undo: { kind: 'created', id } }) };
  }
  const { affiliation } = step;
  if (step.kind === 'unchanged') return { result: 'unchanged', affiliationId: affiliation.id };
  const { number, fromDay, untilDay, verifiedBy } = affiliation;
  const wasRequested = step.kind === 'approve';
  const undo = { kind: 'changed', id: affiliation.id, wasRequested, verifiedBy, number, fromDay, untilDay } as const;
  return { result: 'updated', affiliationId: affiliation.id, undo };
}
