import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../../kernel/id.js';
import { searchKey, sortKey } from '../../../kernel/search-key.js';
import type { Tx } from '../../../platform/database/context.js';
import type { InstitutionFacts, InstitutionState } from '../domain/institution.js';
import { countryOf } from '../domain/region-code.js';

export interface Proposed {
  readonly by: Id;
  readonly note: string | null;
}

export interface Decision {
  readonly state: Exclude<InstitutionState, 'proposed'>;
  readonly mergedIntoId: Id | null;
  readonly decidedBy: Id | null;
  readonly reason: string | null;
}

/** Writes institutions. Domains are written apart, for another institution may have them. */
@Injectable()
export class InstitutionWriter {
  async insert(tx: Tx, facts: InstitutionFacts, proposed: Proposed | null): Promise<Id> {
    const id = newId();
    await tx.db.insert('institutions', {
      id,
      ...columnsOf(facts),
      state: proposed ? 'proposed' : 'approved',
      mergedIntoId: null,
      proposedBy: proposed?.by ?? null,
      proposalNote: proposed?.note ?? null,
      decidedBy: null,
      decidedAt: null,
      decisionReason: null,
      coordinatorId: null,
      version: 1,
      createdAt: tx.now,
    });
    return id;
  }

  /** False when somebody saved it since this version was read. */
  async save(tx: Tx, id: Id, version: number, facts: InstitutionFacts): Promise<boolean> {
    const sql = `UPDATE institutions SET parent_id = :parentId, kind = :kind, name = :name, aliases = :aliases,
      country = :country, region_code = :regionCode, sort_key = :sortKey, search_key = :searchKey, version = version + 1
      WHERE id = :id AND version = :version AND state IN ('approved', 'proposed')`;
    return (await tx.db.change(sql, { id, version, ...columnsOf(facts) })) === 1;
  }

  /** Gives a domain to an institution; false when another one has it. */
  async addDomain(tx: Tx, institutionId: Id, domain: string): Promise<boolean> {
    return (await tx.db.insert('institution_domains', { domain, institutionId }, { orIgnore: true })) === 1;
  }

  async removeDomains(tx: Tx, institutionId: Id, domains: readonly string[]): Promise<void> {
    const sql = 'DELETE FROM institution_domains WHERE institution_id = :institutionId AND domain IN (:domains)';
    await tx.db.change(sql, { institutionId, domains });
  }

  /** Decides a proposal, or ends an institution in another one. False when it stood otherwise by then. */
  async decide(tx: Tx, id: Id, from: 'proposed' | 'approved', decision: Decision): Promise<boolean> {
    const { state, mergedIntoId, decidedBy, reason } = decision;
    const sql = `UPDATE institutions SET state = :state, merged_into_id = :mergedIntoId, decided_by = :decidedBy,
      decided_at = :now, decision_reason = :reason, version = version + 1 WHERE id = :id AND state = :from`;
    return (await tx.db.change(sql, { id, from, state, mergedIntoId, decidedBy, reason, now: tx.now })) === 1;
  }

  /** Makes somebody the first coordinator if `before` still is (nobody, as a rule): of two at once, one wins. */
  async giveToCoordinator(tx: Tx, id: Id, before: Id | null, accountId: Id): Promise<boolean> {
    const held = before === null ? 'coordinator_id IS NULL' : 'coordinator_id = :before';
    const sql = `UPDATE institutions SET coordinator_id = :accountId WHERE id = :id AND state = 'approved' AND ${held}`;
    return (await tx.db.change(sql, { id, accountId, ...(before === null ? {} : { before }) })) === 1;
  }
}

function columnsOf({ parentId, kind, name, aliases, domains, regionCode }: InstitutionFacts) {
  const names = Object.values(name).filter(Boolean);
  return {
    parentId,
    kind,
    name: JSON.stringify(name),
    aliases: JSON.stringify(aliases),
    country: countryOf(regionCode),
    regionCode,
    sortKey: sortKey(name.en ?? names[0] ?? ''),
    searchKey: searchKey(...names, ...aliases, ...domains),
  };
}
