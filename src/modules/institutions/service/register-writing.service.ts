import { Injectable } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Tx } from '../../../platform/database/context.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { InstitutionWriter } from '../data/institution-writer.repository.js';
import { InstitutionRepository } from '../data/institution.repository.js';
import { RegisterUse } from '../data/register-use.repository.js';
import type { InstitutionFacts, InstitutionView } from '../domain/institution.js';

/** What an import did to an institution, for taking it back. `version` is the one it left behind. */
export type UndoInstitution =
  | { readonly kind: 'added'; readonly id: Id; readonly version: number }
  | { readonly kind: 'changed'; readonly id: Id; readonly version: number; readonly before: InstitutionFacts };

/** Writes rows of a table into the office's book, and takes them back while nobody else has touched them. */
@Injectable()
export class RegisterWriting {
  constructor(
    private readonly institutions: InstitutionRepository,
    private readonly writer: InstitutionWriter,
    private readonly uses: RegisterUse,
    private readonly events: EventLog,
  ) {}

  async add(tx: Tx, facts: InstitutionFacts): Promise<UndoInstitution> {
    const id = await this.writer.insert(tx, facts, null);
    await this.giveDomains(tx, id, facts.domains);
    await this.events.record(tx, { kind: 'InstitutionAdded', subject: { type: 'institution', id }, to: 'approved' });
    return { kind: 'added', id, version: 1 };
  }

  async change(tx: Tx, before: InstitutionView, facts: InstitutionFacts): Promise<UndoInstitution> {
    await this.save(tx, before, facts, 'InstitutionChanged');
    return { kind: 'changed', id: before.id, version: before.version + 1, before: factsOf(before) };
  }

  /** False when it was changed since, or somebody or something stands on it. */
  async takeBack(tx: Tx, undo: UndoInstitution): Promise<boolean> {
    await this.institutions.lock(tx, undo.id);
    const now = await this.institutions.find(tx, undo.id);
    if (now?.state !== 'approved' || now.version !== undo.version) return false;
    if (undo.kind === 'changed') {
      await this.save(tx, now, undo.before, 'InstitutionChanged');
      return true;
    }
    if (await this.uses.isUsed(tx, undo.id)) return false;
    await this.writer.removeDomains(tx, undo.id, now.domains);
    const decision = { state: 'declined', mergedIntoId: null, decidedBy: personOf(tx.actor), reason: null } as const;
    await this.writer.decide(tx, undo.id, 'approved', decision);
    const subject = { type: 'institution', id: undo.id };
    await this.events.record(tx, { kind: 'InstitutionRemoved', subject, from: 'approved', to: 'declined' });
    return true;
  }

  private async save(tx: Tx, before: InstitutionView, facts: InstitutionFacts, kind: string): Promise<void> {
    const { id, version, domains } = before;
    if (!(await this.writer.save(tx, id, version, facts))) throw new DomainError('conflict', 'institutions.stale');
    await this.writer.removeDomains(
      tx,
      id,
      domains.filter((domain) => !facts.domains.includes(domain)),
    );
    await this.giveDomains(
      tx,
      id,
      facts.domains.filter((domain) => !domains.includes(domain)),
    );
    await this.events.record(tx, { kind, subject: { type: 'institution', id } });
  }

  private async giveDomains(tx: Tx, id: Id, domains: readonly string[]): Promise<void> {
    for (const domain of domains) {
      if (await this.writer.addDomain(tx, id, domain)) continue;
      throw new DomainError('conflict', 'institutions.domain_taken', { domain, name: '' });
    }
  }
}

function factsOf({ parentId, kind, name, aliases, domains, regionCode }: InstitutionView): InstitutionFacts {
  return { parentId, kind, name, aliases, domains, regionCode };
}
