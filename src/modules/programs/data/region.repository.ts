import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { RegionalOpening } from '../domain/opening.js';
import { listOf, textOf } from './offering-row.js';

export interface Region {
  readonly id: Id;
  readonly parentId: Id | null;
  readonly code: string;
  readonly name: LocalizedText;
  readonly zone: string;
}

type RegionRow = Omit<Region, 'name'> & { name: string };
type OpeningRow = Omit<RegionalOpening, 'regionName' | 'languages' | 'isOpen'> & {
  regionName: string;
  languages: string;
  isOpen: number | boolean;
};

@Injectable()
export class RegionRepository {
  /** The regions of a program in their order. */
  async ofProgram(ctx: Ctx, programId: Id): Promise<Region[]> {
    const sql =
      'SELECT id, parent_id, code, name, zone FROM regions WHERE program_id = :programId ORDER BY position, id';
    return (await ctx.db.rows<RegionRow>(sql, { programId })).map((row) => ({ ...row, name: textOf(row.name) }));
  }

  /** The openings of an offering that differ by region, in the order of the regions. */
  async openingsOf(ctx: Ctx, offeringId: Id): Promise<RegionalOpening[]> {
    const sql = `SELECT r.region_id, r.is_open, r.zone, r.opens_at, r.closes_at, r.languages, r.contact, g.name AS region_name
      FROM regional_openings r JOIN regions g ON g.id = r.region_id
      WHERE r.offering_id = :offeringId ORDER BY g.position, g.id`;
    return (await ctx.db.rows<OpeningRow>(sql, { offeringId })).map((row) => ({
      ...row,
      regionName: textOf(row.regionName),
      languages: listOf(row.languages),
      isOpen: Boolean(row.isOpen),
    }));
  }
}
