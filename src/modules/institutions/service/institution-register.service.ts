import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { PageOf } from '../../../kernel/page-of.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { Access } from '../../access/index.js';
import { InstitutionSearchRepository, type InstitutionFilter } from '../data/institution-search.repository.js';
import { InstitutionWriter } from '../data/institution-writer.repository.js';
import { InstitutionRepository } from '../data/institution.repository.js';
import type { InstitutionFacts, InstitutionState, InstitutionView } from '../domain/institution.js';
import { isOpenDomain, readDomain } from '../domain/mail-domain.js';
import { unknown } from './unknown.js';

export interface RegisterPage {
  readonly list: PageOf<InstitutionView>;
  readonly counts: ReadonlyMap<InstitutionState, number>;
}

/** The office's book of institutions. */
@Injectable()
export class InstitutionRegister {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: Access,
    private readonly institutions: InstitutionRepository,
    private readonly searching: InstitutionSearchRepository,
    private readonly writer: InstitutionWriter,
    private readonly events: EventLog,
  ) {}

  async list(ctx: Ctx, filter: InstitutionFilter): Promise<RegisterPage> {
    await this.access.demand(ctx, 'institutions.edit', {});
    return { list: await this.searching.list(ctx, filter), counts: await this.searching.counts(ctx, filter) };
  }

  /** Throws `not_found`. */
  async read(ctx: Ctx, id: Id): Promise<InstitutionView> {
    await this.access.demand(ctx, 'institutions.edit', {});
    const institution = await this.institutions.find(ctx, id);
    if (!institution) throw unknown();
    return institution;
  }

  /** Throws `invalid` for a domain that is none, open to anybody or another institution's, and for a wrong parent. */
  async create(ctx: Ctx, wanted: InstitutionFacts): Promise<Id> {
    await this.access.demand(ctx, 'institutions.edit', {});
    const facts = checked(wanted);
    return this.units.run(ctx, async (tx) => {
      await this.demandParent(tx, null, facts.parentId);
      const id = await this.writer.insert(tx, facts, null);
      await this.giveDomains(tx, id, facts.domains);
      await this.events.record(tx, { kind: 'InstitutionAdded', subject: { type: 'institution', id }, to: 'approved' });
      return id;
    });
  }

  /** Throws as `create`, and `conflict` when somebody else saved it meanwhile. */
  async save(ctx: Ctx, id: Id, version: number, wanted: InstitutionFacts): Promise<void> {
    await this.access.demand(ctx, 'institutions.edit', {});
    const facts = checked(wanted);
    await this.units.run(ctx, async (tx) => {
      await this.institutions.lock(tx, id);
      const before = await this.read(tx, id);
      await this.demandParent(tx, id, facts.parentId);
      if (!(await this.writer.save(tx, id, version, facts))) throw new DomainError('conflict', 'institutions.stale');
      const gone = before.domains.filter((domain) => !facts.domains.includes(domain));
      await this.writer.removeDomains(tx, id, gone);
      await this.giveDomains(
        tx,
        id,
        facts.domains.filter((domain) => !before.domains.includes(domain)),
      );
      const changed = FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(facts[field]));
      if (changed.length === 0) return;
      const subject = { type: 'institution', id };
      await this.events.record(tx, { kind: 'InstitutionChanged', subject, detail: { changed } });
    });
  }

  private async giveDomains(tx: Tx, id: Id, domains: readonly string[]): Promise<void> {
    for (const domain of domains) {
      if (await this.writer.addDomain(tx, id, domain)) continue;
      const [owner] = await this.institutions.byDomains(tx, [domain]);
      const other = owner ? await this.institutions.find(tx, owner.institutionId) : undefined;
      const variables = { domain, name: inLocale(other?.name, tx.locale) };
      throw new DomainError('invalid', 'institutions.domain_taken', variables, 'domains');
    }
  }

  /** A parent that is there and does not stand below: else the tree would bite its tail. */
  private async demandParent(tx: Tx, id: Id | null, parentId: Id | null): Promise<void> {
    if (parentId === null) return;
    const parent = await this.institutions.find(tx, parentId);
    if (parent?.state !== 'approved') throw new DomainError('invalid', 'institutions.parent_unknown', {}, 'parentId');
    if (id !== null && (await this.institutions.path(tx, parentId)).includes(id))
      throw new DomainError('invalid', 'institutions.parent_below', {}, 'parentId');
  }
}

const FIELDS = ['parentId', 'kind', 'name', 'aliases', 'domains', 'regionCode'] as const;

function checked(facts: InstitutionFacts): InstitutionFacts {
  const domains = facts.domains.map((written) => {
    const domain = readDomain(written);
    if (domain === null) throw new DomainError('invalid', 'institutions.domain_wrong', { domain: written }, 'domains');
    if (isOpenDomain(domain)) throw new DomainError('invalid', 'institutions.domain_open', { domain }, 'domains');
    return domain;
  });
  return { ...facts, domains: [...new Set(domains)].sort() };
}
