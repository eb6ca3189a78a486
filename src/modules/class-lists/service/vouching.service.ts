import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Tx } from '../../../platform/database/context.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { Affiliations } from '../../institutions/index.js';
import type { ClassListRow } from '../domain/class-list.js';
import type { ClassStudent } from '../domain/class-student.js';
import { TeachingPlaces } from './teaching-places.service.js';

/** A teacher put her on the list of the school, and she came by what was sent to her alone: the school has vouched. */
@Injectable()
export class Vouching {
  constructor(
    private readonly affiliations: Affiliations,
    private readonly places: TeachingPlaces,
    private readonly events: EventLog,
  ) {}

  /** Confirms her as a student there. A number that somebody else has is left alone. */
  async vouch(tx: Tx, list: ClassListRow, { number, id }: ClassStudent, accountId: Id): Promise<void> {
    const row = { accountId, role: 'student' as const, number };
    const institutionId = await this.places.survivor(tx, list.institutionId);
    let [outcome] = await this.affiliations.confirmMany(tx, institutionId, [row], 'list');
    if (outcome?.result === 'refused' && number !== null) {
      [outcome] = await this.affiliations.confirmMany(tx, institutionId, [{ ...row, number: null }], 'list');
    }
    const subject = { type: 'class_list', id: list.id };
    const detail = { studentId: id, affiliation: outcome?.result ?? null };
    await this.events.record(tx, { kind: 'ClassStudentJoined', subject, accountId, detail });
  }
}
