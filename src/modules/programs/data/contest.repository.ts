import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { Contest, ContestDraft } from '../domain/program.js';
import { textOf } from './offering-row.js';

type Stored = Omit<Contest, 'name' | 'summary'> & { name: string; summary: string };

const CONTEST = 'SELECT c.id, c.edition_id, c.name, c.summary, c.most_per_person, c.version FROM contests c';

@Injectable()
export class ContestRepository {
  async inEdition(ctx: Ctx, editionId: Id): Promise<Contest[]> {
    const sql = `${CONTEST} WHERE c.edition_id = :editionId ORDER BY c.position, c.id`;
    return (await ctx.db.rows<Stored>(sql, { editionId })).map(contestOf);
  }

  /** Of the editions in the open. */
  async inProgram(ctx: Ctx, programId: Id): Promise<Contest[]> {
    const sql = `${CONTEST} JOIN editions e ON e.id = c.edition_id
      WHERE e.program_id = :programId AND e.state = 'published' ORDER BY c.position, c.id`;
    return (await ctx.db.rows<Stored>(sql, { programId })).map(contestOf);
  }

  async byId(ctx: Ctx, id: Id): Promise<Contest | null> {
    const row = await ctx.db.row<Stored>(`${CONTEST} WHERE c.id = :id`, { id });
    return row ? contestOf(row) : null;
  }

  /** Stands last in its edition. */
  async insert(tx: Tx, id: Id, editionId: Id, draft: ContestDraft): Promise<void> {
    const last = await tx.db.row<{ position: number | null }>(
      'SELECT MAX(position) AS position FROM contests WHERE edition_id = :editionId',
      { editionId },
    );
    await tx.db.insert('contests', {
      id,
      editionId,
      name: JSON.stringify(draft.name),
      summary: JSON.stringify(draft.summary),
      mostPerPerson: draft.mostPerPerson,
      position: Number(last?.position ?? -1) + 1,
      version: 1,
    });
  }

  /** Writes the draft if the contest still has this version; `false` when someone else was faster. */
  async update(tx: Tx, id: Id, version: number, draft: ContestDraft): Promise<boolean> {
    const sql = `UPDATE contests SET name = :name, summary = :summary, most_per_person = :most, version = version + 1
      WHERE id = :id AND version = :version`;
    const values = { name: JSON.stringify(draft.name), summary: JSON.stringify(draft.summary) };
    return (await tx.db.change(sql, { ...values, most: draft.mostPerPerson, id, version })) === 1;
  }
}

function contestOf(row: Stored): Contest {
  return { ...row, name: textOf(row.name), summary: textOf(row.summary) };
}
