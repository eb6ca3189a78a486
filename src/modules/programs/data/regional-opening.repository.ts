import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { RegionalOpening, RegionalTerms } from '../domain/opening.js';
import { listOf } from './offering-row.js';

type OpeningRow = Omit<RegionalOpening, 'languages' | 'isOpen'> & { languages: string; isOpen: number | boolean };

const OPENING =
  'SELECT id, offering_id, region_id, is_open, zone, opens_at, closes_at, languages, contact, version FROM regional_openings';

@Injectable()
export class RegionalOpeningRepository {
  async of(ctx: Ctx, offeringId: Id): Promise<RegionalOpening[]> {
    return (await ctx.db.rows<OpeningRow>(`${OPENING} WHERE offering_id = :offeringId`, { offeringId })).map(openingOf);
  }

  async ofMany(ctx: Ctx, offeringIds: readonly Id[]): Promise<RegionalOpening[]> {
    if (offeringIds.length === 0) return [];
    const sql = `${OPENING} WHERE offering_id IN (:offeringIds)`;
    return (await ctx.db.rows<OpeningRow>(sql, { offeringIds })).map(openingOf);
  }

  /** The openings of these regions for whatever is offered there. */
  async inRegions(ctx: Ctx, regionIds: readonly Id[]): Promise<RegionalOpening[]> {
    if (regionIds.length === 0) return [];
    return (await ctx.db.rows<OpeningRow>(`${OPENING} WHERE region_id IN (:regionIds)`, { regionIds })).map(openingOf);
  }

  /** Sets a region's terms, whether it had some or not. */
  async put(tx: Tx, offeringId: Id, regionId: Id, terms: RegionalTerms): Promise<void> {
    const { isOpen, zone, opensAt, closesAt, languages, contact } = terms;
    await tx.db.change(
      `INSERT INTO regional_openings (id, offering_id, region_id, is_open, zone, opens_at, closes_at, languages, contact, version)
       VALUES (:id, :offeringId, :regionId, :isOpen, :zone, :opensAt, :closesAt, :languages, :contact, 1)
       ON CONFLICT (offering_id, region_id) DO UPDATE SET is_open = excluded.is_open, zone = excluded.zone,
         opens_at = excluded.opens_at, closes_at = excluded.closes_at, languages = excluded.languages,
         contact = excluded.contact, version = regional_openings.version + 1`,
      {
        id: newId(tx.now),
        offeringId,
        regionId,
        isOpen,
        zone,
        opensAt,
        closesAt,
        languages: languages.join(','),
        contact,
      },
    );
  }
}

function openingOf(row: OpeningRow): RegionalOpening {
  return { ...row, languages: listOf(row.languages), isOpen: Boolean(row.isOpen) };
}
