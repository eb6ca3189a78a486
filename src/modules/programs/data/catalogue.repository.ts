import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, SqlParams } from '../../../platform/database/context.js';
import type { AudienceRole } from '../domain/offering-kind.js';
import type { OfferingCard } from '../domain/offering-card.js';
import { listOf, OFFERING_STATE, textOf } from './offering-row.js';

type Texts = 'title' | 'summary' | 'place' | 'programName' | 'editionName';
type ContestTexts = 'contestName' | 'contestSummary';
/** A card as the database tells it: texts are JSON, lists are comma-separated. */
export type CardRow = Omit<OfferingCard, Texts | ContestTexts | 'audienceRoles' | 'languages' | 'example' | 'seats'> &
  Record<Texts, string> &
  Record<ContestTexts, string | null> & {
    audienceRoles: string;
    languages: string;
    example: number | boolean;
    firstOpensAt: Instant | null;
    lastClosesAt: Instant | null;
  };

const CARD = `SELECT o.id, o.slug, o.kind, ${OFFERING_STATE} AS state, o.visibility, o.applicant, o.title, o.summary, o.place, o.edition_id, o.contest_id, o.audience_roles, o.languages, o.zone, o.opens_at,
    o.closes_at, o.starts_at, o.ends_at, o.example,
    o.version + COALESCE(g.changes, 0) AS version, o.created_at, p.slug AS program_slug, p.name AS program_name, p.hue,
    e.slug AS edition_slug, e.name AS edition_name, c.name AS contest_name, c.summary AS contest_summary,
    c.most_per_person AS contest_most,
    COALESCE(g.regions, 0) AS regions, g.first_opens_at, g.last_closes_at
  FROM offerings o
  JOIN programs p ON p.id = o.program_id
  JOIN editions e ON e.id = o.edition_id
  LEFT JOIN contests c ON c.id = o.contest_id
  LEFT JOIN (SELECT offering_id, SUM(CASE WHEN is_open THEN 1 ELSE 0 END) AS regions,
      SUM(version) AS changes, MIN(CASE WHEN is_open THEN opens_at END) AS first_opens_at,
      MAX(CASE WHEN is_open THEN closes_at END) AS last_closes_at
    FROM regional_openings GROUP BY offering_id) g ON g.offering_id = o.id`;

export type ListedRow = CardRow & { readonly begun: number };

/** The one place that says what strangers may find in a list of what is current, and in a program's own lists. */
const ON_SHELF = `e.state = 'published' AND p.state = 'published'`;
const LISTED = `o.visibility = 'public' AND o.state = 'published' AND ${ON_SHELF}`;
/** What is for the people of one institution is found by them alone. */
const MINE = `o.visibility = 'institution' AND o.institution_id IN (:institutionIds)`;
const FINDABLE = `(o.visibility = 'public' OR ${MINE}) AND o.state IN ('published', 'closed')`;
/** A region may open before the offering's own dates, and close after them. */
const STILL_OPEN = `(o.closes_at IS NULL OR o.closes_at > :now OR g.last_closes_at > :now)`;
const BEGUN = `(o.opens_at IS NULL OR o.opens_at <= :now OR g.first_opens_at <= :now)`;

@Injectable()
export class CatalogueRepository {
  /**
   * Listed offerings that can be signed up for now or later, nearest deadline first, as the database tells them: `begun`
   * is part of what a page says, so that one kept from before an opening is not found again after it.
   */
  async listed(ctx: Ctx, most: number): Promise<readonly ListedRow[]> {
    const begun = `CASE WHEN ${BEGUN} THEN 1 ELSE 0 END`;
    const order = `begun DESC, CASE WHEN o.closes_at IS NULL THEN 1 ELSE 0 END, o.closes_at, o.sort_key, o.id`;
    const sql = `${CARD.replace('SELECT', `SELECT ${begun} AS begun,`)}
      WHERE ${LISTED} AND ${STILL_OPEN} ORDER BY ${order} LIMIT :most`;
    return ctx.db.rows<ListedRow>(sql, { now: ctx.now, most });
  }

  /** What is open or will open for the people of these institutions alone, nearest deadline first. */
  async listedFor(ctx: Ctx, institutionIds: readonly Id[], most: number): Promise<OfferingCard[]> {
    const sql = `${MINE} AND o.state = 'published' AND ${ON_SHELF} AND ${STILL_OPEN}
      ORDER BY CASE WHEN o.closes_at IS NULL THEN 1 ELSE 0 END, o.closes_at, o.sort_key, o.id LIMIT :most`;
    return this.cards(ctx, sql, { institutionIds, now: ctx.now, most });
  }

  /** What strangers may find with a date in this span, closed ones included: an opening, a deadline, a start. */
  async dated(ctx: Ctx, from: Instant, to: Instant, most: number): Promise<OfferingCard[]> {
    const within = (column: string) => `(${column} >= :from AND ${column} < :to)`;
    const regional = `EXISTS (SELECT 1 FROM regional_openings x WHERE x.offering_id = o.id AND x.is_open
      AND (${within('x.opens_at')} OR ${within('x.closes_at')}))`;
    const dates = ['o.opens_at', 'o.closes_at', 'o.starts_at'].map(within).join(' OR ');
    const sql = `o.visibility = 'public' AND o.state IN ('published', 'closed') AND ${ON_SHELF}
      AND (${dates} OR ${regional}) ORDER BY o.sort_key, o.id LIMIT :most`;
    return this.cards(ctx, sql, { from, to, most });
  }

  /** Everything of a program that the people of these institutions may find, closed ones included. */
  async ofProgram(ctx: Ctx, programId: Id, institutionIds: readonly Id[] = []): Promise<OfferingCard[]> {
    return this.cards(
      ctx,
      `o.program_id = :programId AND ${FINDABLE} AND e.state = 'published' ORDER BY ${IN_EDITION}`,
      { programId, institutionIds },
    );
  }

  /** Everything of a contest that the people of these institutions may find, closed ones included. */
  async ofContest(ctx: Ctx, contestId: Id, institutionIds: readonly Id[] = []): Promise<OfferingCard[]> {
    const sql = `o.contest_id = :contestId AND ${FINDABLE} ORDER BY ${IN_EDITION}`;
    return this.cards(ctx, sql, { contestId, institutionIds });
  }

  /** Everything of an edition that the people of these institutions may find, closed ones included. */
  async ofEdition(ctx: Ctx, editionId: Id, institutionIds: readonly Id[] = []): Promise<OfferingCard[]> {
    const sql = `o.edition_id = :editionId AND ${FINDABLE} ORDER BY ${IN_EDITION}`;
    return this.cards(ctx, sql, { editionId, institutionIds });
  }

  /** Everything of an edition, drafts and archived ones included: for desks. */
  async inEdition(ctx: Ctx, editionId: Id): Promise<OfferingCard[]> {
    return this.cards(ctx, `o.edition_id = :editionId ORDER BY ${IN_EDITION}`, { editionId });
  }

  /** What classes of these institutions can be signed up for now, by name. */
  async takingClasses(ctx: Ctx, institutionIds: readonly Id[], most: number): Promise<OfferingCard[]> {
    const sql = `o.class_sign_up AND o.applicant = 'person' AND o.state = 'published' AND ${ON_SHELF}
      AND (o.visibility = 'public' OR ${MINE})
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

export function cardOf({ firstOpensAt, lastClosesAt, ...row }: CardRow): OfferingCard {
  const { opensAt, closesAt } = row;
  return {
    ...row,
    opensAt: opensAt === null ? null : Math.min(opensAt, firstOpensAt ?? opensAt),
    closesAt: closesAt === null ? null : Math.max(closesAt, lastClosesAt ?? closesAt),
    audienceRoles: listOf(row.audienceRoles) as AudienceRole[],
    languages: listOf(row.languages),
    title: textOf(row.title),
    summary: textOf(row.summary),
    place: textOf(row.place),
    programName: textOf(row.programName),
    editionName: textOf(row.editionName),
    contestName: row.contestName === null ? null : textOf(row.contestName),
    contestSummary: row.contestSummary === null ? null : textOf(row.contestSummary),
    example: Boolean(row.example),
    regions: Number(row.regions),
    version: Number(row.version),
    seats: null,
  };
}
