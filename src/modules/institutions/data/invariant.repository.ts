import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';

/** What must always hold of institutions: each query finds the ids where it does not. */
const BROKEN: Readonly<Record<string, string>> = {
  'a number is one confirmed person’s': `
    SELECT a.id FROM affiliations a JOIN affiliations b ON b.institution_id = a.institution_id
      AND b.number_key = a.number_key AND b.id < a.id AND b.verified_at IS NOT NULL AND b.ended_at IS NULL
    WHERE a.number_key IS NOT NULL AND a.verified_at IS NOT NULL AND a.ended_at IS NULL`,
  'nobody is at an institution that was merged or declined': `
    SELECT a.id FROM affiliations a JOIN institutions i ON i.id = a.institution_id
    WHERE a.ended_at IS NULL AND i.state IN ('merged', 'declined')`,
  'a merged institution lives on in one that is listed': `
    WITH RECURSIVE chain (first, id, state, merged_into_id, depth) AS (
      SELECT id, id, state, merged_into_id, 0 FROM institutions WHERE state = 'merged'
      UNION ALL SELECT c.first, i.id, i.state, i.merged_into_id, c.depth + 1
      FROM chain c JOIN institutions i ON i.id = c.merged_into_id WHERE c.depth < 20
    ) SELECT i.id FROM institutions i WHERE i.state = 'merged'
      AND NOT EXISTS (SELECT 1 FROM chain c WHERE c.first = i.id AND c.state = 'approved')`,
  'only listed institutions have mail domains': `
    SELECT DISTINCT i.id FROM institution_domains d JOIN institutions i ON i.id = d.institution_id
    WHERE i.state <> 'approved'`,
  'no institution stands above itself': `
    WITH RECURSIVE above (first, id, depth) AS (
      SELECT id, parent_id, 1 FROM institutions WHERE parent_id IS NOT NULL
      UNION ALL SELECT a.first, i.parent_id, a.depth + 1
      FROM above a JOIN institutions i ON i.id = a.id WHERE i.parent_id IS NOT NULL AND a.depth < 20
    ) SELECT DISTINCT first AS id FROM above WHERE id = first`,
};

@Injectable()
export class InvariantRepository {
  /** Each invariant by its name, with the first ids that break it. */
  async broken(ctx: Ctx): Promise<readonly (readonly [name: string, ids: readonly Id[]])[]> {
    const found: (readonly [string, readonly Id[]])[] = [];
    for (const [name, sql] of Object.entries(BROKEN)) {
      const rows = await ctx.db.rows<{ id: Id }>(`SELECT found.id FROM (${sql}) found ORDER BY found.id LIMIT 10`);
      found.push([name, rows.map(({ id }) => id)]);
    }
    return found;
  }
}
