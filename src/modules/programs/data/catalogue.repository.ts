import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { searchKey } from '../../../kernel/search-key.js';
import type { Ctx, SqlParams } from '../../../platform/database/context.js';
import type { CatalogueFilters, OpenCount } from '../domain/catalogue-filters.js';
import type { OfferingCard } from '../domain/offering-card.js';
import { OFFERING_STATE, textOf } from './offering-row.js';

type Texts = 'title' | 'summary' | 'place' | 'programName' | 'editionName';
type ContestTexts = 'contestName' | 'contestSummary';
type CardRow = Omit<OfferingCard, Texts | ContestTexts | 'example' | 'seats'> &
  Record<Texts, string> &
  Record<ContestTexts, string | null> & {
    example: number | boolean;
    firstOpensAt: Instant | null;
    lastClosesAt: Instant | null;
  };

const CARD = `SELECT o.id, o.slug, o.kind, ${OFFERING_STATE} AS state, o.visibility, o.applicant, o.title, o.summary, o.place, o.edition_id, o.contest_id, o.zone, o.opens_at,
    o.closes_at, o.starts_at, o.ends_at, o.example, p.slug AS program_slug, p.name AS program_name, p.hue,
    e.slug AS edition_slug, e.name AS edition_name, c.name AS contest_name, c.summary AS contest_summary,
    c.most_per_person AS contest_most,
    (SELECT COUNT(*) FROM regional_openings r WHERE r.offering_id = o.id AND r.is_open) AS regions,
    (SELECT MIN(r.opens_at) FROM regional_openings r WHERE r.offering_id = o.id AND r.is_open) AS first_opens_at,
    (SELECT MAX(r.closes_at) FROM regional_openings r WHERE r.offering_id = o.id AND r.is_open) AS last_closes_at
  FROM offerings o
  JOIN programs p ON p.id = o.program_id
  JOIN editions e ON e.id = o.edition_id
  LEFT JOIN contests c ON c.id = o.contest_id`;

/** The one place that says what strangers may find in a list of what is current, and in a program's own lists. */
const ON_SHELF = `e.state = 'published' AND p.state = 'published'`;
const LISTED = `o.visibility = 'public' AND o.state = 'published' AND ${ON_SHELF}`;
const FINDABLE = `o.visibility = 'public' AND o.state IN ('published', 'closed')`;
/** A region may open before the offering's own dates, and close after them. */
const STILL_OPEN = `(o.closes_at IS NULL OR o.closes_at > :now OR EXISTS (
  SELECT 1 FROM regional_openings x WHERE x.offering_id = o.id AND x.is_open AND x.closes_at > :now))`;
const BEGUN = `(o.opens_at IS NULL OR o.opens_at <= :now OR EXISTS (
  SELECT 1 FROM regional_openings x WHERE x.offering_id = o.id AND x.is_open AND x.opens_at <= :now))`;

@Injectable()
export class CatalogueRepository {
  /** Listed offerings that can be signed up for now or later, nearest deadline first. */
  async current(ctx: Ctx, filters: CatalogueFilters, most: number): Promise<OfferingCard[]> {
    const { sql, params } = filtered(filters);
    const order = `CASE WHEN ${BEGUN} THEN 0 ELSE 1 END, CASE WHEN o.closes_at IS NULL THEN 1 ELSE 0 END, o.closes_at, o.sort_key, o.id`;
    return this.cards(ctx, `${LISTED} AND ${STILL_OPEN}${sql} ORDER BY ${order} LIMIT :most`, {
      ...params,
      now: ctx.now,
      most,
    });
  }

  /** How many are open now, by program and kind, for the filters' counts. */
  async openCounts(ctx: Ctx): Promise<OpenCount[]> {
    const sql = `SELECT p.slug AS program_slug, o.kind, COUNT(*) AS total FROM offerings o JOIN programs p ON p.id = o.program_id
      JOIN editions e ON e.id = o.edition_id WHERE ${LISTED} AND ${STILL_OPEN} AND ${BEGUN} GROUP BY p.slug, o.kind`;
    return (await ctx.db.rows<OpenCount>(sql, { now: ctx.now })).map((row) => ({ ...row, total: Number(row.total) }));
  }

  /** Everything of a program that strangers may find, closed ones included. */
  async ofProgram(ctx: Ctx, programId: Id): Promise<OfferingCard[]> {
    return this.cards(
      ctx,
      `o.program_id = :programId AND ${FINDABLE} AND e.state = 'published' ORDER BY ${IN_EDITION}`,
      { programId },
    );
  }

  /** Everything of a contest that strangers may find, closed ones included. */
  async ofContest(ctx: Ctx, contestId: Id): Promise<OfferingCard[]> {
    return this.cards(ctx, `o.contest_id = :contestId AND ${FINDABLE} ORDER BY ${IN_EDITION}`, { contestId });
  }

  /** Everything of an edition that strangers may find, closed ones included. */
  async ofEdition(ctx: Ctx, editionId: Id): Promise<OfferingCard[]> {
    return this.cards(ctx, `o.edition_id = :editionId AND ${FINDABLE} ORDER BY ${IN_EDITION}`, { editionId });
  }

  /** Everything of an edition, drafts and archived ones included: for desks. */
  async inEdition(ctx: Ctx, editionId: Id): Promise<OfferingCard[]> {
    return this.cards(ctx, `o.edition_id = :editionId ORDER BY ${IN_EDITION}`, { editionId });
  }

  /** What classes of these institutions can be signed up for now, by name. */
  async takingClasses(ctx: Ctx, institutionIds: readonly Id[], most: number): Promise<OfferingCard[]> {
    const visible = `(o.visibility = 'public' OR (o.visibility = 'institution' AND o.institution_id IN (:institutionIds)))`;
    const sql = `o.class_sign_up AND o.applicant = 'person' AND o.state = 'published' AND ${ON_SHELF} AND ${visible}
      AND ${STILL_OPEN} AND ${BEGUN} ORDER BY p.position, o.sort_key, o.id LIMIT :most`;
    return this.cards(ctx, sql, { institutionIds, now: ctx.now, most });
  }

  /** The offerings a condition of `Access.where` allows, newest first: for desks, drafts included. */
  async allowed(ctx: Ctx, condition: string, params: SqlParams, most: number): Promise<OfferingCard[]> {
    return this.cards(ctx, `${condition} ORDER BY o.created_at DESC, o.id DESC LIMIT :most`, { ...params, most });
  }

  private async cards(ctx: Ctx, tail: string, params: SqlParams): Promise<OfferingCard[]> {
    return (await ctx.db.rows<CardRow>(`${CARD} WHERE ${tail}`, params)).map(cardOf);
  }
}

const IN_EDITION = `CASE WHEN c.position IS NULL THEN 1 ELSE 0 END, c.position, o.sort_key, o.id`;

function filtered(filters: CatalogueFilters): { sql: string; params: Record<string, string | Instant> } {
  const params: Record<string, string | Instant> = {};
  let sql = '';
  if (filters.program) {
    sql += ' AND p.slug = :program';
    params['program'] = filters.program;
  }
  if (filters.kind) {
    sql += ' AND o.kind = :kind';
    params['kind'] = filters.kind;
  }
  if (filters.search) {
    sql += ` AND o.search_key LIKE :pattern ESCAPE '!'`;
    params['pattern'] = `%${searchKey(filters.search).replace(/[!%_]/gu, '!$&')}%`;
  }
  if (filters.closesAfter !== undefined) {
    sql += ' AND o.closes_at >= :closesAfter';
    params['closesAfter'] = filters.closesAfter;
  }
  if (filters.closesBefore !== undefined) {
    sql += ' AND o.closes_at < :closesBefore';
    params['closesBefore'] = filters.closesBefore;
  }
  return { sql, params };
}

function cardOf({ firstOpensAt, lastClosesAt, ...row }: CardRow): OfferingCard {
  const { opensAt, closesAt } = row;
  return {
    ...row,
    opensAt: opensAt === null ? null : Math.min(opensAt, firstOpensAt ?? opensAt),
    closesAt: closesAt === null ? null : Math.max(closesAt, lastClosesAt ?? closesAt),
    title: textOf(row.title),
    summary: textOf(row.summary),
    place: textOf(row.place),
    programName: textOf(row.programName),
    editionName: textOf(row.editionName),
    contestName: row.contestName === null ? null : textOf(row.contestName),
    contestSummary: row.contestSummary === null ? null : textOf(row.contestSummary),
    example: Boolean(row.example),
    regions: Number(row.regions),
    seats: null,
  };
}
