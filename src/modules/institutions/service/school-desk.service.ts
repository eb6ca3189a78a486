import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { PageOf } from '../../../kernel/page-of.js';
import type { Ctx } from '../../../platform/database/context.js';
import { EventReader } from '../../../platform/outbox/event-reader.js';
import type { RecordedEvent } from '../../../platform/outbox/event.js';
import { Access, RoleRegister } from '../../access/index.js';
import { Accounts, PeopleDirectory, type AccountSummary } from '../../accounts/index.js';
import { AffiliationRepository } from '../data/affiliation.repository.js';
import { InstitutionRepository } from '../data/institution.repository.js';
import { SchoolPeopleRepository, type PeopleFilter, type StateCount } from '../data/school-people.repository.js';
import type { AffiliationView } from '../domain/affiliation.js';
import type { InstitutionView } from '../domain/institution.js';
import { Institutions } from './institutions.service.js';
import { BelongingProof } from './belonging-proof.service.js';
import { unknown } from './unknown.js';

export interface Dossier {
  readonly institution: InstitutionView;
  /** What it is a part of, highest first, and its own parts. */
  readonly above: readonly InstitutionView[];
  readonly parts: readonly InstitutionView[];
  readonly counts: readonly StateCount[];
  readonly listedOpen: number;
  readonly coordinators: readonly { readonly id: Id; readonly name: string }[];
  readonly mayConfirm: boolean;
}

export interface SchoolPerson extends AffiliationView {
  readonly person: AccountSummary | null;
  /** A verified address in the institution's domain speaks for it; told of requests only. */
  readonly byDomain: boolean;
}

export interface SchoolFile {
  readonly institution: InstitutionView;
  readonly affiliation: SchoolPerson;
  readonly history: readonly RecordedEvent[];
  readonly names: ReadonlyMap<Id, string>;
  readonly mayConfirm: boolean;
}

/** An institution as its coordinators see it. */
@Injectable()
export class SchoolDesk {
  constructor(
    private readonly access: Access,
    private readonly roles: RoleRegister,
    private readonly accounts: Accounts,
    private readonly directory: PeopleDirectory,
    private readonly institutions: InstitutionRepository,
    private readonly reading: Institutions,
    private readonly affiliations: AffiliationRepository,
    private readonly people: SchoolPeopleRepository,
    private readonly proof: BelongingProof,
    private readonly events: EventReader,
  ) {}

  /** The institutions whose people the reader sees by a role at them, with how many wait; empty for the office. */
  async mine(ctx: Ctx): Promise<readonly (InstitutionView & { readonly waiting: number })[]> {
    const { institutions: ids } = await this.access.reach(ctx, 'affiliations.view');
    const found = (await this.institutions.findMany(ctx, ids)).filter(({ state }) => state === 'approved');
    const waiting = await this.people.waiting(ctx, ids);
    return found.map((each) => ({ ...each, waiting: waiting.get(each.id) ?? 0 }));
  }

  /** Throws `not_found` for an institution beyond the reader's reach. */
  async read(ctx: Ctx, id: Id): Promise<InstitutionView> {
    await this.access.demand(ctx, 'affiliations.view', { institutionId: id });
    const institution = await this.institutions.find(ctx, id);
    if (!institution || institution.state === 'declined') throw unknown();
    return institution;
  }

  async dossier(ctx: Ctx, id: Id): Promise<Dossier> {
    const institution = await this.read(ctx, id);
    const [, ...above] = await this.reading.pathOf(ctx, id);
    const coordinators = await this.roles.holdersAt(ctx, 'coordinator', { kind: 'institution', id });
    const names = await this.directory.names(ctx, coordinators);
    return {
      institution,
      above: above.toReversed(),
      parts: await this.institutions.partsOf(ctx, id),
      counts: await this.people.counts(ctx, id),
      listedOpen: await this.people.listedOpen(ctx, id),
      coordinators: coordinators.map((each) => ({ id: each, name: names.get(each) ?? '' })),
      mayConfirm: await this.access.can(ctx, 'affiliations.confirm', { institutionId: id }),
    };
  }

  async list(ctx: Ctx, id: Id, filter: PeopleFilter): Promise<PageOf<SchoolPerson>> {
    await this.read(ctx, id);
    const list = await this.people.list(ctx, id, filter);
    return { ...list, rows: await this.named(ctx, id, list.rows) };
  }

  /** One person's belonging, found through the institution: a foreign pair of ids is `not_found`. */
  async one(ctx: Ctx, id: Id, affiliationId: Id): Promise<SchoolFile> {
    const institution = await this.read(ctx, id);
    const affiliation = await this.affiliations.find(ctx, affiliationId);
    if (affiliation?.institutionId !== id) throw unknown();
    const [named] = await this.named(ctx, id, [affiliation]);
    if (!named) throw unknown();
    const history = await this.events.of(ctx, { type: 'affiliation', id: affiliation.id });
    const actors = history.flatMap(({ actor }) => actor.accountId ?? []);
    return {
      institution,
      affiliation: named,
      history,
      names: await this.directory.names(ctx, actors),
      mayConfirm: await this.access.can(ctx, 'affiliations.confirm', { institutionId: id }),
    };
  }

  private async named(ctx: Ctx, id: Id, rows: readonly AffiliationView[]): Promise<readonly SchoolPerson[]> {
    const people = await this.accounts.findMany(ctx, [...new Set(rows.map(({ accountId }) => accountId))]);
    const byId = new Map(people.map((person) => [person.id, person]));
    const asking = rows.filter(({ state }) => state === 'requested').map(({ accountId }) => accountId);
    const proven = await this.proof.amongst(ctx, asking, id);
    return rows.map((row) => ({
      ...row,
      person: byId.get(row.accountId) ?? null,
      byDomain: row.state === 'requested' && proven.has(row.accountId),
    }));
  }
}
