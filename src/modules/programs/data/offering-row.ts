import type { Instant } from '../../../kernel/clock.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { AudienceRole } from '../domain/offering-kind.js';
import type { OfferingView } from '../domain/offering-view.js';

/** A row of `OFFERING_COLUMNS`: texts are JSON, lists are comma-separated, booleans come as each database has them. */
export type OfferingRow = Omit<OfferingView, TextColumn | ListColumn | 'example' | 'classSignUp' | 'regional'> &
  Record<Exclude<TextColumn, 'contestName'>, string> &
  Record<ListColumn, string> & {
    contestName: string | null;
    example: number | boolean;
    classSignUp: number | boolean;
    regional: number;
    publishedAt: Instant | null;
  };

type TextColumn =
  | 'title'
  | 'summary'
  | 'body'
  | 'audience'
  | 'preparation'
  | 'steps'
  | 'place'
  | 'programName'
  | 'editionName'
  | 'contestName';
type ListColumn = 'languages' | 'reviewLevels' | 'audienceRoles';

/** What stands in an archived edition or program is archived as well; a draft stays a draft. */
export const OFFERING_STATE = `CASE WHEN o.state <> 'draft' AND (e.state = 'archived' OR p.state = 'archived')
  THEN 'archived' ELSE o.state END`;

const ARCHIVED_BY = `CASE WHEN o.state = 'draft' THEN NULL WHEN p.state = 'archived' THEN 'program'
  WHEN e.state = 'archived' THEN 'edition' WHEN o.state = 'archived' THEN 'offering' ELSE NULL END`;

export const OFFERING_COLUMNS = `o.id, o.slug, o.program_id, o.edition_id, o.contest_id, o.institution_id, o.kind,
  ${OFFERING_STATE} AS state, ${ARCHIVED_BY} AS archived_by, e.state AS edition_state, p.state AS program_state, o.visibility,
  o.applicant, o.title, o.summary, o.body, o.audience, o.preparation, o.steps, o.place, o.online_url, o.languages,
  o.contact, o.zone, o.opens_at, o.closes_at, o.starts_at, o.ends_at, o.review_levels, o.offer_hours, o.class_sign_up, o.audience_roles, o.example,
  o.version, o.published_at, p.slug AS program_slug, p.name AS program_name, p.hue, p.drawing, e.slug AS edition_slug,
  e.name AS edition_name, c.name AS contest_name, c.most_per_person AS contest_most,
  (SELECT COUNT(*) FROM regional_openings own WHERE own.offering_id = o.id) AS regional`;

export const OFFERING_TABLES = `offerings o
  JOIN programs p ON p.id = o.program_id
  JOIN editions e ON e.id = o.edition_id
  LEFT JOIN contests c ON c.id = o.contest_id`;

export function offeringOf(row: OfferingRow): OfferingView {
  return {
    ...row,
    title: textOf(row.title),
    summary: textOf(row.summary),
    body: textOf(row.body),
    audience: textOf(row.audience),
    preparation: textOf(row.preparation),
    steps: textOf(row.steps),
    place: textOf(row.place),
    programName: textOf(row.programName),
    editionName: textOf(row.editionName),
    contestName: row.contestName === null ? null : textOf(row.contestName),
    languages: listOf(row.languages),
    reviewLevels: listOf(row.reviewLevels),
    audienceRoles: listOf(row.audienceRoles) as AudienceRole[],
    example: Boolean(row.example),
    classSignUp: Boolean(row.classSignUp),
    regional: Number(row.regional) > 0,
  };
}

export function textOf(stored: string): LocalizedText {
  return JSON.parse(stored) as LocalizedText;
}

export function listOf(stored: string): string[] {
  return stored ? stored.split(',') : [];
}
