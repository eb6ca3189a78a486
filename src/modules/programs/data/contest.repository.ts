import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { Contest } from '../domain/program.js';
import { textOf } from './offering-row.js';

@Injectable()
export class ContestRepository {
  async inEdition(ctx: Ctx, editionId: Id): Promise<Contest[]> {
    const sql = `SELECT id, name, summary, most_per_person FROM contests
      WHERE edition_id = :editionId ORDER BY position, id`;
    const rows = await ctx.db.rows<Omit<Contest, 'name' | 'summary'> & { name: string; summary: string }>(sql, {
      editionId,
    });
    return rows.map((row) => ({ ...row, name: textOf(row.name), summary: textOf(row.summary) }));
  }
}
