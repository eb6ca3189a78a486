import type { Dialect, SqlParams, SqlValue } from '../../../platform/database/context.js';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { searchKey } from '../../../kernel/search-key.js';
import type { ListSort } from '../domain/list-filter.js';
import type { ListReach } from '../domain/list-reach.js';
import type { RegistrationState } from '../domain/registration-state.js';

/** A list's filter with everything looked up: regions with those below, days as moments, a question as its versions. */
export interface ListSelection {
  readonly offeringId: Id;
  readonly reach: ListReach;
  readonly state: RegistrationState | null;
  readonly search: string;
  /** Null: anywhere. Empty: without a region. */
  readonly regions: readonly Id[] | null;
  readonly institutionId: Id | null;
  readonly since: Instant | null;
  readonly until: Instant | null;
  readonly answer: { readonly questionIds: readonly Id[]; readonly value: string } | null;
  readonly sort: ListSort;
}

export interface SqlPart {
  readonly sql: string;
  readonly params: SqlParams;
}

/** Conditions on `registrations r`. Drafts only when asked for: nobody but the person has seen them. */
export function listConditions(dialect: Dialect, selection: ListSelection): SqlPart {
  const parts: string[] = ['r."offering_id" = :offeringId'];
  const params: Record<string, SqlValue | readonly SqlValue[]> = { offeringId: selection.offeringId };
  const add = (sql: string, more: Record<string, SqlValue | readonly SqlValue[]> = {}) => {
    parts.push(sql);
    Object.assign(params, more);
  };
  // A draft that was thrown away was never handed in and is nobody's withdrawal.
  if (selection.state === 'draft') add(`r."submitted_at" IS NULL AND r."state" = 'draft'`);
  else if (selection.state === null) add('r."submitted_at" IS NOT NULL');
  else add('r."submitted_at" IS NOT NULL AND r."state" = :state', { state: selection.state });
  addPlaces(dialect, selection, add);
  const { since, until, institutionId, answer } = selection;
  if (institutionId !== null) add('r."institution_id" = :institutionId', { institutionId });
  if (since !== null) add('r."submitted_at" >= :since', { since });
  if (until !== null) add('r."submitted_at" < :until', { until });
  const sought = searchKey(selection.search);
  if (sought !== '') add(`r."search_key" LIKE :pattern ESCAPE '\\'`, { pattern: `%${escaped(sought)}%` });
  if (answer) {
    add(ANSWERED, {
      questionIds: answer.questionIds,
      answerIs: JSON.stringify(answer.value),
      answerWord: answer.value,
      answerHas: `[%${escaped(JSON.stringify(answer.value))}%]`,
    });
  }
  return { sql: parts.join(' AND '), params };
}

/** The answer itself, a bare truth or number, or one of several ticked. */
const ANSWERED = `EXISTS (
  SELECT 1 FROM "participants" p JOIN "answers" a ON a."participant_id" = p."id"
  WHERE p."registration_id" = r."id" AND a."question_id" IN (:questionIds)
    AND (a."value" = :answerIs OR a."value" = :answerWord OR a."value" LIKE :answerHas ESCAPE '\\'))`;

function addPlaces(
  dialect: Dialect,
  { regions, reach }: ListSelection,
  add: (sql: string, more?: Record<string, readonly SqlValue[]>) => void,
): void {
  // Of many regions the index would give rows in no order and all of them be sorted: the order's own index is better.
  const column = (name: string) => (dialect === 'sqlite' ? `+r."${name}"` : `r."${name}"`);
  const among = (ids: readonly Id[], name: string, key: string): string =>
    ids.length === 1 ? `r."${name}" IN (:${key})` : `${column(name)} IN (:${key})`;
  if (regions) {
    if (regions.length === 0) add('r."region_id" IS NULL');
    else add(among(regions, 'region_id', 'regions'), { regions });
  }
  if (reach.whole) return;
  const { regions: reachRegions, institutions: reachInstitutions } = reach;
  const ways = [
    ...(reachRegions.length > 0 ? [among(reachRegions, 'region_id', 'reachRegions')] : []),
    ...(reachInstitutions.length > 0 ? [among(reachInstitutions, 'institution_id', 'reachInstitutions')] : []),
  ];
  add(ways.length === 0 ? '1 = 0' : `(${ways.join(' OR ')})`, { reachRegions, reachInstitutions });
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
