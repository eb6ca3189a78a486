import { Injectable } from '@nestjs/common';
import type { BatchQuery } from '../../../platform/database/batch-query.js';
import type { Ctx } from '../../../platform/database/context.js';
import { type ExportedColumn, exportQuery } from '../data/export-query.js';
import type { ListFilter } from '../domain/list-filter.js';
import { reachText } from '../domain/list-reach.js';
import { type ListGround, RegistrationList } from './registration-list.service.js';

export type { ExportedColumn };

/** Above this a file's length is only told once it is written. */
const MOST_EXPECTED = 20_000;

/** A list as a file: what the page shows, all of it. */
@Injectable()
export class ListExport {
  constructor(private readonly list: RegistrationList) {}

  query(ctx: Ctx, ground: ListGround, filter: ListFilter, columns: readonly ExportedColumn[]): BatchQuery {
    return exportQuery(ctx.db.dialect, this.list.selection(ground, filter), columns);
  }

  /** What the reader may see, as text. */
  reach({ reach, questions }: ListGround): string {
    return JSON.stringify([reachText(reach), questions.map(({ key }) => key).sort()]);
  }

  /** About how many rows; 0 where that would have to be counted. */
  async expected(ctx: Ctx, ground: ListGround, filter: ListFilter): Promise<number> {
    const { count, more } = await this.list.total(ctx, ground, this.list.selection(ground, filter), MOST_EXPECTED);
    return more ? 0 : count;
  }
}
