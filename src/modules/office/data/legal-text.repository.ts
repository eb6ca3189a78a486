import { Injectable } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import { newId } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { LegalName, LegalText } from '../domain/legal-text.js';

@Injectable()
export class LegalTextRepository {
  /** The text as it stands; undefined while nobody changed the portal's own. */
  async current(ctx: Ctx, name: LegalName): Promise<LegalText | undefined> {
    const sql = `SELECT name, number, version, created_at AS since, body FROM site_texts
      WHERE name = :name ORDER BY number DESC LIMIT 1`;
    const row = await ctx.db.row<Omit<LegalText, 'body'> & { body: string }>(sql, { name });
    return row && { ...row, since: Number(row.since), body: JSON.parse(row.body) as LocalizedText };
  }

  async version(ctx: Ctx, name: LegalName): Promise<string | null> {
    const sql = 'SELECT version FROM site_texts WHERE name = :name ORDER BY number DESC LIMIT 1';
    return (await ctx.db.row<{ version: string }>(sql, { name }))?.version ?? null;
  }

  /** Adds the next text; false when somebody added one of this number before. */
  async add(tx: Tx, { name, number, version, body }: Omit<LegalText, 'since'>): Promise<boolean> {
    const by = { createdAt: tx.now, createdBy: personOf(tx.actor) };
    const row = { id: newId(), name, number, version, body: JSON.stringify(body), ...by };
    return (await tx.db.insert('site_texts', row, { orIgnore: true })) === 1;
  }
}
