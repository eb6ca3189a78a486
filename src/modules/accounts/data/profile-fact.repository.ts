import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { isProfileFact, type ProfileFact, type ProfileFacts } from '../domain/profile-fact.js';

@Injectable()
export class ProfileFactRepository {
  async of(ctx: Ctx, accountId: Id): Promise<ProfileFacts> {
    const sql = 'SELECT fact, value FROM profile_facts WHERE account_id = :accountId ORDER BY fact';
    const rows = await ctx.db.rows<{ fact: string; value: string }>(sql, { accountId });
    const known = rows.filter((row) => isProfileFact(row.fact));
    return Object.fromEntries(known.map((row) => [row.fact, JSON.parse(row.value) as unknown]));
  }

  async save(tx: Tx, accountId: Id, fact: ProfileFact, value: unknown): Promise<void> {
    const sql = `INSERT INTO profile_facts (account_id, fact, value, updated_at) VALUES (:accountId, :fact, :value, :now)
      ON CONFLICT (account_id, fact) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`;
    await tx.db.change(sql, { accountId, fact, value: JSON.stringify(value), now: tx.now });
  }

  async forget(tx: Tx, accountId: Id, fact: ProfileFact): Promise<void> {
    const sql = 'DELETE FROM profile_facts WHERE account_id = :accountId AND fact = :fact';
    await tx.db.change(sql, { accountId, fact });
  }
}
