import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { Region } from '../domain/region.js';
import { textOf } from './offering-row.js';

type RegionRow = Omit<Region, 'name'> & { name: string };

const REGION = 'SELECT id, program_id, parent_id, code, name, zone, position FROM regions';

/** What refers to a region in this room, so that it cannot be removed. Higher rooms speak through `RegionUses`. */
const USES = [
  'SELECT 1 FROM regions c WHERE c.parent_id = :id',
  'SELECT 1 FROM regional_openings WHERE region_id = :id',
  'SELECT 1 FROM opening_notices WHERE region_id = :id',
];

@Injectable()
export class RegionRepository {
  /** The regions of a program by position among their siblings. */
  async ofProgram(ctx: Ctx, programId: Id): Promise<Region[]> {
    const rows = await ctx.db.rows<RegionRow>(`${REGION} WHERE program_id = :programId ORDER BY position, id`, {
      programId,
    });
    return rows.map(regionOf);
  }

  /** Those of several programs at once. */
  async ofPrograms(ctx: Ctx, programIds: readonly Id[]): Promise<Region[]> {
    if (programIds.length === 0) return [];
    const sql = `${REGION} WHERE program_id IN (:programIds) ORDER BY position, id`;
    return (await ctx.db.rows<RegionRow>(sql, { programIds })).map(regionOf);
  }

  async find(ctx: Ctx, id: Id): Promise<Region | null> {
    const row = await ctx.db.row<RegionRow>(`${REGION} WHERE id = :id`, { id });
    return row ? regionOf(row) : null;
  }

  async findMany(ctx: Ctx, ids: readonly Id[]): Promise<Region[]> {
    if (ids.length === 0) return [];
    return (await ctx.db.rows<RegionRow>(`${REGION} WHERE id IN (:ids)`, { ids })).map(regionOf);
  }

  async byCode(ctx: Ctx, programId: Id, code: string): Promise<Region | null> {
    const sql = `${REGION} WHERE program_id = :programId AND code = :code`;
    const row = await ctx.db.row<RegionRow>(sql, { programId, code });
    return row ? regionOf(row) : null;
  }

  /** `false` where another region of the program has the code. */
  async insert(tx: Tx, region: Region): Promise<boolean> {
    return (await tx.db.insert('regions', { ...region, name: JSON.stringify(region.name) }, { orIgnore: true })) === 1;
  }

  async update(tx: Tx, { id, parentId, code, name, zone, position }: Region): Promise<void> {
    await tx.db.change(
      `UPDATE regions SET parent_id = :parentId, code = :code, name = :name, zone = :zone, position = :position
       WHERE id = :id`,
      { id, parentId, code, name: JSON.stringify(name), zone, position },
    );
  }

  async place(tx: Tx, id: Id, position: number): Promise<void> {
    await tx.db.change('UPDATE regions SET position = :position WHERE id = :id', { id, position });
  }

  /** Removes a region that nothing in this room refers to; `false` where something does. */
  async remove(tx: Tx, id: Id): Promise<boolean> {
    const unused = USES.map((sql) => `NOT EXISTS (${sql})`).join(' AND ');
    return (await tx.db.change(`DELETE FROM regions WHERE id = :id AND ${unused}`, { id })) === 1;
  }
}

function regionOf(row: RegionRow): Region {
  return { ...row, name: textOf(row.name) };
}
