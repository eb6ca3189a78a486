import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id.js';
import type { Ctx } from '../database/context.js';
import { EVENT_COLUMNS, eventOf, type EventRow } from './event-row.js';
import type { RecordedEvent, Subject } from './event.js';

/** Reads what happened. Who may see it is the caller's question. */
@Injectable()
export class EventReader {
  /** All events of one subject, oldest first. */
  async of(ctx: Ctx, subject: Subject): Promise<RecordedEvent[]> {
    const rows = await ctx.db.rows<EventRow>(
      `SELECT ${EVENT_COLUMNS} FROM events WHERE subject_type = :type AND subject_id = :id ORDER BY id`,
      { type: subject.type, id: subject.id },
    );
    return rows.map(eventOf);
  }

  async find(ctx: Ctx, id: Id): Promise<RecordedEvent | null> {
    const row = await ctx.db.row<EventRow>(`SELECT ${EVENT_COLUMNS} FROM events WHERE id = :id`, { id });
    return row ? eventOf(row) : null;
  }
}
