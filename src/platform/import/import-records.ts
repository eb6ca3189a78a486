import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/id.js';
import type { PageOf } from '../../kernel/page-of.js';
import { snakeOf } from '../database/column-name.js';
import type { Ctx, SqlParams, Tx } from '../database/context.js';
import type { ImportRecord, ImportState } from './import-record.js';

type StoredRecord = Omit<ImportRecord, 'layout' | 'counts' | 'preview' | 'failure' | 'createdAt'> & {
  layout: string;
  counts: string;
  preview: string | null;
  failure: string | null;
  createdAt: number | string;
};

/** What a change of state may set beside it. */
type Changes = Partial<
  Pick<
    ImportRecord,
    | 'layout'
    | 'total'
    | 'done'
    | 'doneLine'
    | 'counts'
    | 'preview'
    | 'failure'
    | 'kept'
    | 'startedAt'
    | 'endedAt'
    | 'reversedAt'
  >
>;

const JSON_COLUMNS = new Set(['layout', 'counts', 'preview', 'failure']);
const LIST_SIZE = 30;
const COLUMNS = `id, kind, target_id, account_id, file_name, format, bytes, state, layout, total, done, done_line, counts,
  preview, failure, kept, created_at, started_at, ended_at, reversed_at`;

/** The rows of `imports`. Every change names the state it comes from: of two at once, one finds it gone. */
@Injectable()
export class ImportRecords {
  async find(ctx: Ctx, id: Id): Promise<ImportRecord> {
    const row = await ctx.db.row<StoredRecord>(`SELECT ${COLUMNS} FROM imports WHERE id = :id AND state <> 'staging'`, {
      id,
    });
    if (!row) throw new DomainError('not_found', 'errors.not_found');
    return recordOf(row);
  }

  /** The imports somebody began, newest first. */
  async list(ctx: Ctx, accountId: Id, page: number): Promise<PageOf<ImportRecord>> {
    const condition = `account_id = :accountId AND state <> 'staging'`;
    const count = await ctx.db.row<{ total: number }>(`SELECT count(*) AS total FROM imports WHERE ${condition}`, {
      accountId,
    });
    const rows = await ctx.db.rows<StoredRecord>(
      `SELECT ${COLUMNS.replace('preview', 'NULL AS preview')} FROM imports WHERE ${condition}
       ORDER BY id DESC LIMIT ${LIST_SIZE} OFFSET :offset`,
      { accountId, offset: (page - 1) * LIST_SIZE },
    );
    return { rows: rows.map(recordOf), total: Number(count?.total ?? 0), page, size: LIST_SIZE };
  }

  /** Moves an import from one of these states to another with what changes beside it; false when it was elsewhere. */
  async move(tx: Tx, id: Id, from: readonly ImportState[], to: ImportState, changes: Changes = {}): Promise<boolean> {
    const { sets, params } = assignments({ ...changes });
    const changed = await tx.db.change(
      `UPDATE imports SET ${['state = :to', ...sets].join(', ')} WHERE id = :id AND state IN (:from)`,
      { ...params, id, to, from },
    );
    return changed > 0;
  }

  /**
   * Claims the rows after line `from` for this run, in the unit that does them: a second worker on the same rows finds
   * the line moved and changes nothing. Nobody does a row twice, and after a crash nobody leaves one out.
   */
  async advance(
    tx: Tx,
    id: Id,
    state: ImportState,
    lines: { readonly from: number; readonly to: number },
    rows: number,
  ): Promise<boolean> {
    const changed = await tx.db.change(
      `UPDATE imports SET done_line = :to, done = done + :rows WHERE id = :id AND state = :state AND done_line = :from`,
      { id, state, rows, ...lines },
    );
    return changed > 0;
  }

  async count(tx: Tx, id: Id, changes: Pick<Changes, 'counts' | 'kept'>): Promise<void> {
    const { sets, params } = assignments(changes);
    await tx.db.change(`UPDATE imports SET ${sets.join(', ')} WHERE id = :id`, { ...params, id });
  }
}

function assignments(changes: Changes): { sets: string[]; params: SqlParams } {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
  return {
    sets: entries.map(([name]) => `${snakeOf(name)} = :${name}`),
    params: Object.fromEntries(
      entries.map(([name, value]) => [
        name,
        JSON_COLUMNS.has(name) && value !== null ? JSON.stringify(value) : (value as string | number | null),
      ]),
    ),
  };
}

function recordOf(row: StoredRecord): ImportRecord {
  return {
    ...row,
    layout: JSON.parse(row.layout) as ImportRecord['layout'],
    counts: JSON.parse(row.counts) as ImportRecord['counts'],
    preview: row.preview === null ? null : (JSON.parse(row.preview) as ImportRecord['preview']),
    failure: row.failure === null ? null : (JSON.parse(row.failure) as ImportRecord['failure']),
    createdAt: Number(row.createdAt),
  };
}
