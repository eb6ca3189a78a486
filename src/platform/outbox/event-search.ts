import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id.js';
import type { PageOf } from '../../kernel/page-of.js';
import type { Ctx, SqlValue } from '../database/context.js';
import { EVENT_COLUMNS, eventOf, type EventRow } from './event-row.js';
import type { RecordedEvent } from './event.js';

/** What to look for; absent parts do not narrow. */
export interface EventFilter {
  readonly kind?: string;
  /** The id of what changed. */
  readonly subjectId?: string;
  /** Who did it, or whom it is about. */
  readonly accountId?: Id;
  readonly offeringId?: Id;
}

export interface ChainedEvent extends RecordedEvent {
  /** Its place in the audit chain; null until the dispatcher has seen it. */
  readonly position: number | null;
}

const SIZE = 50;

const CONDITIONS: Readonly<Record<keyof EventFilter, string>> = {
  kind: 'events.kind = :kind',
  subjectId: 'events.subject_id = :subjectId',
  accountId: '(events.account_id = :accountId OR events.actor_id = :accountId)',
  offeringId: 'events.offering_id = :offeringId',
};

/** Searches the events of the whole portal. Who may see them is the caller's question. */
@Injectable()
export class EventSearch {
  /** Newest first. */
  async list(ctx: Ctx, filter: EventFilter, page: number): Promise<PageOf<ChainedEvent>> {
    const given = Object.entries(filter).filter(([, value]) => value) as [keyof EventFilter, string][];
    const where = ['1 = 1', ...given.map(([name]) => CONDITIONS[name])].join(' AND ');
    const params: Record<string, SqlValue> = Object.fromEntries(given);
    const count = await ctx.db.row<{ total: number }>(`SELECT count(*) AS total FROM events WHERE ${where}`, params);
    const rows = await ctx.db.rows<EventRow & { chainPosition: number | null }>(
      `SELECT ${EVENT_COLUMNS}, events.chain_position FROM events WHERE ${where}
       ORDER BY events.id DESC LIMIT :size OFFSET :offset`,
      { ...params, size: SIZE, offset: (page - 1) * SIZE },
    );
    const entries = rows.map((row) => ({ ...eventOf(row), position: row.chainPosition }));
    return { rows: entries, total: Number(count?.total ?? 0), page, size: SIZE };
  }
}
