import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id.js';
import type { PageOf } from '../../kernel/page-of.js';
import type { Ctx } from '../database/context.js';
import type { RowReason, RowResult } from './import-kind.js';

/** A row as it ended. `cells` are all cells of the file's row, in its order. */
export interface EndedRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly result: RowResult;
  readonly reason: RowReason | null;
  readonly column: string | null;
}

interface StoredRow {
  readonly line: number;
  readonly cells: string;
  readonly result: RowResult;
  readonly reason: string | null;
  readonly columnKey: string | null;
}

const SIZE = 50;
const AT_ONCE = 1_000;
const COLUMNS = 'line, cells, result, reason, column_key';

/** What became of the rows of an import, for its pages and its file. */
@Injectable()
export class ImportRows {
  /** One page of the rows with a result, or of all, in the order of the file. */
  async page(ctx: Ctx, importId: Id, result: RowResult | null, page: number): Promise<PageOf<EndedRow>> {
    const condition = `import_id = :importId AND (:result IS NULL OR result = :result)`;
    const count = await ctx.db.row<{ total: number }>(`SELECT count(*) AS total FROM import_rows WHERE ${condition}`, {
      importId,
      result,
    });
    const rows = await ctx.db.rows<StoredRow>(
      `SELECT ${COLUMNS} FROM import_rows WHERE ${condition} ORDER BY line LIMIT ${SIZE} OFFSET :offset`,
      { importId, result, offset: (page - 1) * SIZE },
    );
    return { rows: rows.map(endedRow), total: count?.total ?? 0, page, size: SIZE };
  }

  /** All rows in the order of the file, a thousand at a time. */
  async *all(ctx: Ctx, importId: Id): AsyncGenerator<readonly EndedRow[]> {
    for (let after = 0; ;) {
      const rows = await ctx.db.rows<StoredRow>(
        `SELECT ${COLUMNS} FROM import_rows WHERE import_id = :importId AND line > :after ORDER BY line LIMIT ${AT_ONCE}`,
        { importId, after },
      );
      if (rows.length === 0) return;
      yield rows.map(endedRow);
      after = rows.at(-1)?.line ?? after;
    }
  }
}

function endedRow({ line, cells, result, reason, columnKey }: StoredRow): EndedRow {
  return {
    line,
    cells: JSON.parse(cells) as string[],
    result,
    reason: reason === null ? null : (JSON.parse(reason) as RowReason),
    column: columnKey,
  };
}
