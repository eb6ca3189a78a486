import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { newId, type Id } from '../../kernel/id.js';
import type { Tx } from '../database/context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Bell } from '../jobs/bell.js';
import { canonicalJson } from './canonical-json.js';
import { eventDigest, personalDigest } from './event-digest.js';
import type { NewEvent } from './event.js';

/** Every change of state leaves one row here, in the unit of work that made it. Rows are never changed back. */
@Injectable()
export class EventLog {
  constructor(private readonly bell: Bell) {}

  /** Records one change. Who, when and the digest are filled in; subscribers hear of it after the commit. */
  async record(tx: Tx, event: NewEvent): Promise<Id> {
    const reason = event.reason ?? null;
    const detail = event.detail ? canonicalJson(event.detail) : null;
    const salt = reason === null && detail === null ? null : randomBytes(16).toString('hex');
    const facts = {
      id: newId(),
      at: tx.now,
      ...actorColumns(tx.actor),
      kind: event.kind,
      subjectType: event.subject.type,
      subjectId: event.subject.id,
      offeringId: event.offeringId ?? null,
      accountId: event.accountId ?? null,
      fromState: event.from ?? null,
      toState: event.to ?? null,
      personalDigest: salt === null ? null : personalDigest(salt, reason, detail),
    };
    await tx.db.insert('events', { ...facts, reason, detail, salt, digest: eventDigest(facts) });
    UnitOfWork.afterCommit(tx, () => this.bell.ring());
    return facts.id;
  }

  /** Removes the personal words of these events for good. What remains still verifies; see `isGenuine`. */
  async erase(tx: Tx, ids: readonly Id[]): Promise<void> {
    await tx.db.change(`UPDATE events SET reason = NULL, detail = NULL, salt = NULL WHERE id IN (:ids)`, { ids });
  }
}

function actorColumns(actor: Actor): { actorKind: string; actorId: Id | null; actorName: string | null } {
  return {
    actorKind: actor.kind,
    actorId: actor.kind === 'person' ? actor.accountId : null,
    actorName: actor.kind === 'system' ? actor.name : null,
  };
}
