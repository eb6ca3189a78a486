import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';

/** Whether anybody or anything of this room stands on an institution. */
@Injectable()
export class RegisterUse {
  async isUsed(ctx: Ctx, id: Id): Promise<boolean> {
    const row = await ctx.db.row(
      `SELECT 1 AS used WHERE EXISTS (SELECT 1 FROM affiliations WHERE institution_id = :id)
         OR EXISTS (SELECT 1 FROM listed_people WHERE institution_id = :id)
         OR EXISTS (SELECT 1 FROM coordinator_claims WHERE institution_id = :id)
         OR EXISTS (SELECT 1 FROM institutions WHERE (parent_id = :id AND state IN ('approved', 'proposed')) OR merged_into_id = :id)`,
      { id },
    );
    return row !== undefined;
  }
}
