import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { InstitutionView } from '../domain/institution.js';

/** A row of `INSTITUTION_COLUMNS`: texts and lists are JSON, domains stand in a table of their own. */
export type InstitutionRow = Omit<InstitutionView, 'name' | 'aliases' | 'domains'> & {
  readonly name: string;
  readonly aliases: string;
};

export const INSTITUTION_COLUMNS = `i.id, i.parent_id, i.kind, i.name, i.aliases, i.country, i.region_code, i.state,
  i.merged_into_id, i.coordinator_id, i.version`;

/** The rows as views, their domains in one more query. */
export async function viewsOf(ctx: Ctx, rows: readonly InstitutionRow[]): Promise<InstitutionView[]> {
  if (rows.length === 0) return [];
  const domains = await ctx.db.rows<{ domain: string; institutionId: string }>(
    'SELECT domain, institution_id FROM institution_domains WHERE institution_id IN (:ids) ORDER BY domain',
    { ids: rows.map(({ id }) => id) },
  );
  return rows.map((row) => ({
    ...row,
    name: JSON.parse(row.name) as LocalizedText,
    aliases: JSON.parse(row.aliases) as string[],
    domains: domains.filter(({ institutionId }) => institutionId === row.id).map(({ domain }) => domain),
  }));
}
